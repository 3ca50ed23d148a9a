"""What the contours of a surface, or of a plane of a network's weights, are evenly spaced in."""

from typing import NamedTuple

import numpy as np

from optimizers.declare import Network, Spacing, Surface

SOFTENING = 2e-3  # of the typical height, or a minimum would be a bottomless pit


class Levels(NamedTuple):
    """A map from heights to levels: log10(f - floor + softening), or the root of f - floor."""

    spacing: Spacing
    floor: float
    softening: float

    @classmethod
    def of(cls, surface: Surface | Network, heights: np.ndarray, lowest: float | None) -> "Levels":
        """The map for some heights of a surface or a network; those not finite do not count.

        Args:
            lowest: what no height is below, as the minimum; None where nobody knows.
        """
        seen = heights[np.isfinite(heights)]
        known = seen if lowest is None else np.append(seen, lowest)
        floor = known.min() if len(known) else 0.0
        typical = np.median(seen) - floor if len(seen) else 0.0
        return cls(surface.spacing, float(floor), float(SOFTENING * (typical or 1.0)))

    def __call__(self, heights: np.ndarray) -> np.ndarray:
        """The levels of heights, of their shape; NaN where those are not finite."""
        above = np.maximum(np.where(np.isfinite(heights), heights, np.nan) - self.floor, 0)
        return np.sqrt(above) if self.spacing == "root" else np.log10(above + self.softening)
