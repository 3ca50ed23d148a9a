"""A plane of weights: a point of it and two directions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

ROUNDING = 1e-6  # of a direction's length, as the weights are float32


@dataclass(frozen=True, eq=False)
class Plane:
    """The weights `origin + x directions[0] + y directions[1]`, for all x and y."""

    origin: np.ndarray
    """float64, shape (numbers,)."""
    directions: np.ndarray
    """float64, shape (2, numbers): of length one and at right angles, but for random ones, which
    are as long as the weights that they change (`filter_normalized`)."""
    axes: tuple[str, str]
    """What the directions are."""
    explained: tuple[float, float] | None = None
    """For principal components: the share of the variance of all lanes' measured weights, about
    their mean, that lies along each. None where nothing moved, and for other planes."""
    curvatures: tuple[float, float] | None = None
    """Along the sharpest directions; None for other planes."""
    centered: float | None = None
    """Of planes about a lane's end: how far around it is worth seeing at least. None for others."""

    @cached_property
    def _projection(self) -> np.ndarray:
        """From weights to coordinates, shape (numbers, 2)."""
        return np.linalg.pinv(self.directions)

    def weights(self, points: np.ndarray) -> np.ndarray:
        """The weights at points, float64, shape (..., numbers)."""
        return np.asarray(self.origin + points @ self.directions)

    def coordinates(self, weights: np.ndarray) -> np.ndarray:
        """The point of the plane that is nearest to weights, shape (..., 2); NaN of NaN."""
        return np.asarray((weights - self.origin) @ self._projection)

    def outside(self, path: np.ndarray) -> float:
        """The share of the variance of a path's weights that no direction in the plane has.

        The variance is about the path's own mean. So it says how much of what one lane did is not
        seen in the picture, whatever other lanes did, and wherever the plane lies; of a single
        lane in its principal plane it is what `explained` leaves. Weights that are not finite do
        not count.

        Args:
            path: shape (rows, numbers).

        Returns:
            0 where the path runs within the plane (or beside it, in parallel), 1 where it runs at
            right angles; NaN where it does not move.
        """
        known = path[np.isfinite(path).all(axis=1)].astype(float)
        moves = known - known.mean(axis=0) if len(known) else known
        whole = float((moves**2).sum())
        if not whole:
            return float("nan")
        left = moves - moves @ self._projection @ self.directions
        return float((left**2).sum()) / whole


def at_right_angles(named: Sequence[tuple[str, np.ndarray]]) -> tuple[np.ndarray, tuple[str, str]]:
    """The first two directions that differ, at right angles and of length one, and their names.

    The first keeps its direction; the second is what of it the first has not.
    """
    found: list[np.ndarray] = []
    names: list[str] = []
    for name, direction in named:
        rest = np.asarray(direction, float)
        for _ in range(2):  # twice, for rounding
            for one in found:
                rest = rest - (rest @ one) * one
        length = float(np.linalg.norm(rest))
        if len(found) < 2 and length > ROUNDING * np.linalg.norm(direction):
            found.append(rest / length)
            names.append(name)
    return np.array(found), (names[0], names[1])
