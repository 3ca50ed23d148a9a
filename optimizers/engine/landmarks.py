"""The landmarks of a surface: its stationary points with their heights, and the minimum's height.

Found once for a surface and its parameters: every race and every grid asks for them.
"""

from functools import lru_cache

import jax
import numpy as np

from optimizers.declare import Landmark, Surface
from optimizers.engine.heights import heights

REMEMBERED = 4096  # surfaces with their parameters


def landmarks(surface: Surface, *, device: jax.Device | None = None) -> tuple[Landmark, ...]:
    """The stationary points of a surface, the lowest minimum first."""
    return _landmarks(surface.as_floats(), device or jax.devices("cpu")[0])


@lru_cache(REMEMBERED)
def _landmarks(surface: Surface, device: jax.Device) -> tuple[Landmark, ...]:
    points = surface.stationary()
    places = np.array([(point.x, point.y) for point in points]).reshape(-1, 2)
    found = heights(surface, places, device=device).tolist()
    return tuple(
        Landmark(point.x, point.y, f, point.kind) for point, f in zip(points, found, strict=True)
    )


def minimum(surface: Surface, *, device: jax.Device | None = None) -> float | None:
    """The lowest height among the surface's minima; None where it has none."""
    found = landmarks(surface, device=device)
    return min((mark.f for mark in found if mark.kind == "minimum"), default=None)
