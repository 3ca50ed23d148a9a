"""What is measured of walks, in float64: how far each step went, and how far it is to a minimum."""

import jax
import numpy as np

from optimizers.declare import Surface
from optimizers.engine.landmarks import landmarks
from optimizers.engine.program import POINT

MEASURES = ("dx", "dy", "distance")


class Measures:
    """Measures the lanes of one race, a chunk after the other."""

    def __init__(self, surface: Surface, device: jax.Device | None = None) -> None:
        marks = landmarks(surface, device=device)
        minima = [(mark.x, mark.y) for mark in marks if mark.kind == "minimum"]
        self._minima = np.array(minima).reshape(-1, 2)
        self._last: np.ndarray | None = None

    def of(self, common: np.ndarray) -> np.ndarray:
        """The `MEASURES` of the next rows (`Chunk.common`), shape (lanes, rows, 3).

        No step led to the start; the distance is NaN where the surface has no minimum.
        """
        points = common[..., POINT]
        before = np.full_like(points[:, :1], np.nan) if self._last is None else self._last
        self._last = points[:, -1:]
        with np.errstate(over="ignore"):  # infinite, as it is then on the wire
            steps = np.diff(np.concatenate([before, points], axis=1), axis=1)
            return np.concatenate([steps, self._distance(points)[..., None]], axis=-1)

    def _distance(self, points: np.ndarray) -> np.ndarray:
        if not len(self._minima):
            return np.full(points.shape[:-1], np.nan)
        apart = points[..., None, :] - self._minima
        return np.hypot(apart[..., 0], apart[..., 1]).min(axis=-1)
