"""The height of a surface at many points, by one compiled program per surface.

Points go through in blocks of a fixed size, the last one padded, so that a grid of any shape
runs the same program.
"""

import jax
import numpy as np
from jax import Array

from optimizers.batches import Batch, everything
from optimizers.declare import Surface
from optimizers.packing import floats

BLOCK = 4096  # points a call


@jax.jit
def _block(surface: Surface, xi: Array, weights: Array, points: Array) -> Array:
    return jax.vmap(lambda p: surface.seen(p, weights) + xi @ p)(points)


def heights(
    surface: Surface,
    points: np.ndarray,
    *,
    batch: Batch | None = None,
    device: jax.Device | None = None,
) -> np.ndarray:
    """The height at each of the points, float64.

    Args:
        points: shape (n, 2).
        batch: whose view of the surface to take; all examples', without noise, where left out.
        device: where to compute; the CPU where left out.

    Returns:
        Shape (n,).
    """
    count = len(points)
    padded = np.zeros((max(1, -(-count // BLOCK)) * BLOCK, 2))
    padded[:count] = points
    surface, batch = floats(surface), batch or everything(surface.examples)
    with jax.default_device(device or jax.devices("cpu")[0]):
        blocks = [_block(surface, *batch, block) for block in padded.reshape(-1, BLOCK, 2)]
    return np.concatenate([np.asarray(block) for block in blocks])[:count]


def minimum(surface: Surface, *, device: jax.Device | None = None) -> float | None:
    """The lowest height among the surface's minima; None where it has none."""
    points = [(point.x, point.y) for point in surface.stationary() if point.kind == "minimum"]
    return float(heights(surface, np.array(points), device=device).min()) if points else None
