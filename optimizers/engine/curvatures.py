"""The second derivatives of a surface at many points, by one compiled program per surface."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Surface
from optimizers.engine.program import LEVEL

BLOCK = 2048  # points a call
AXES = np.eye(2)


@partial(jax.jit, compiler_options=LEVEL)
def _block(surface: Surface, points: Array) -> Array:
    def columns(p: Array) -> Array:
        along_x, along_y = (jax.jvp(jax.grad(surface), (p,), (e,))[1] for e in AXES)
        return jnp.array([along_x[0], along_x[1], along_y[1]])

    return jax.vmap(columns, out_axes=1)(points)


def curvatures(
    surface: Surface, points: np.ndarray, *, device: jax.Device | None = None
) -> np.ndarray:
    """The second derivatives at each of the points, of all examples and without noise.

    Args:
        points: shape (n, 2).
        device: where to compute; the CPU where left out.

    Returns:
        d2f/dx2, d2f/dxdy and d2f/dy2, shape (3, n).
    """
    count = len(points)
    padded = np.zeros((max(1, -(-count // BLOCK)) * BLOCK, 2))
    padded[:count] = points
    surface = surface.as_floats()
    with jax.default_device(device or jax.devices("cpu")[0]):
        blocks = [_block(surface, block) for block in padded.reshape(-1, BLOCK, 2)]
    return np.concatenate([np.asarray(block) for block in blocks], axis=1)[:, :count]
