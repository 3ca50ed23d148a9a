"""The objective at many points of a plane, by one compiled program.

What the hidden units sum up is linear in the weights, so it is made of three sums, those of the
plane's origin and of its directions, which are computed once for all points. Images stand in
columns, as the arithmetic goes along them. Both together halve the time that the network itself
would take.
"""

import os
from collections.abc import Iterator
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Network
from optimizers.landscapes.plane import Plane
from optimizers.training import ONE_THREAD, single, spread

BLOCK = 128  # points a call, so that a call takes some hundredths of a second
TOGETHER = os.cpu_count() or 1  # calls at once


@partial(jax.jit, compiler_options=ONE_THREAD)
def _block(network: Network, spanned: Array, points: Array) -> Array:
    """The objective at points; `spanned` has the plane's origin and its directions."""
    inputs = jnp.asarray(np.ascontiguousarray(network.images.training.inputs.T))
    layers, kept = network.layers(spanned), network.kept(spanned.dtype)[:, None]
    sums = jnp.einsum("kpu,pe->kue", layers.W, inputs) + layers.b[:, :, None]

    def one(point: Array) -> Array:
        w = jnp.concatenate([jnp.ones(1, point.dtype), point]) @ spanned
        _, _, V, c = network.layers(w)
        units = network.activated(sums[0] + point[0] * sums[1] + point[1] * sums[2]) * kept
        return network.weighed(_losses(network, V.T @ units + c[:, None])) + network.penalty(w)

    return jax.lax.map(one, points)


def _losses(network: Network, logits: Array) -> Array:
    """The mean cross-entropy of each head over the training part, from logits in columns."""
    found, labels = [], network.images.training.labels
    for head, part in enumerate(network.split(logits.T)):
        right = jax.nn.one_hot(labels[:, head], part.shape[1], axis=0, dtype=logits.dtype)
        found.append(jnp.mean(jax.nn.logsumexp(part.T, axis=0) - jnp.sum(part.T * right, axis=0)))
    return jnp.stack(found)


def blocks(
    network: Network, plane: Plane, points: np.ndarray, device: jax.Device | None = None
) -> Iterator[np.ndarray]:
    """The objective at points of a plane, some at a time, in order.

    Args:
        points: x and y, shape (points, 2); where one is NaN, so is the objective.
    """
    spanned = np.concatenate([plane.origin[None], plane.directions]).astype(np.float32)
    network, count, size = single(network), len(points), BLOCK * TOGETHER
    padded = np.zeros((-(-count // BLOCK) * BLOCK, 2), np.float32)
    padded[:count] = points

    def computed(block: np.ndarray) -> np.ndarray:
        return np.asarray(_block(network, spanned, block))

    for first in range(0, count, size):
        some = padded[first : first + size].reshape(-1, BLOCK, 2)
        yield np.concatenate(spread(device, computed, some))[: count - first]


def losses(
    network: Network, plane: Plane, points: np.ndarray, *, device: jax.Device | None = None
) -> np.ndarray:
    """The objective at points of a plane: over all training images, penalties included.

    Args:
        points: x and y, shape (..., 2).

    Returns:
        float32, shape (...); NaN where a coordinate is.
    """
    flat = points.reshape(-1, 2)
    found = [np.zeros(0, np.float32), *blocks(network, plane, flat, device)]
    return np.concatenate(found).reshape(points.shape[:-1])
