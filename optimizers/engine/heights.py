"""The height of a surface at many points, by one compiled program per surface.

Points go through in blocks of a fixed size, the last one padded, so that a grid of any shape
runs the same program.
"""

import jax
import numpy as np
from jax import Array

from optimizers.declare import Surface
from optimizers.engine.batches import Batch, full_batch

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
    surface, batch = surface.as_floats(), batch or full_batch(surface.examples)
    with jax.default_device(device or jax.devices("cpu")[0]):
        blocks = [_block(surface, *batch, block) for block in padded.reshape(-1, BLOCK, 2)]
    return np.concatenate([np.asarray(block) for block in blocks])[:count]
