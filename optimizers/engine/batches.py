"""Mini-batches: real examples, or a tilt by gradient noise; the same draws for every lane."""

from functools import lru_cache
from typing import NamedTuple, Protocol

import numpy as np

CHUNK = 256  # steps whose noise is drawn together


class Examined(Protocol):
    """What batches are drawn for: a surface, or a network."""

    @property
    def id(self) -> str:
        """Its name."""

    @property
    def examples(self) -> int:
        """How many real ones it has; 0 where it is analytic."""

    def usual_batch(self) -> int:
        """The batch size of a lane that names none."""


class Batch(NamedTuple):
    """How the surface that one step sees differs from the true one."""

    noise: np.ndarray  # its tilt, shape (2,)
    weights: np.ndarray  # of the surface's examples, shape (examples,)


def batch_size_on(surface: Examined, size: int | None) -> int:
    """How many examples a batch has on this surface: its usual number where `size` is None.

    Raises:
        ValueError: the surface has fewer examples.
    """
    if size is None:
        return surface.usual_batch()
    if surface.examples and size > surface.examples:
        raise ValueError(
            f"batch_size must be at most {surface.examples}, the examples of {surface.id}, "
            f"got {size}"
        )
    return size


def is_noisy(*, sigma: float, examples: int, batch_size: int) -> bool:
    """Whether the gradient of a batch is not that of all: tilted, or some examples left out."""
    return batch_size != 0 and (sigma != 0 or batch_size < examples)


def full_batch(examples: int) -> Batch:
    """The batch of all examples."""
    return Batch(np.zeros(2), np.full(examples, 1 / max(examples, 1)))


def batch(step: int, *, seed: int, sigma: float, examples: int, batch_size: int) -> Batch:
    """The batch of one step; steps count from 1."""
    at = (step - 1) % CHUNK
    together = range(step - 1 - at, step - 1 - at + CHUNK)
    tilts = noise(together, seed=seed, sigma=sigma, batch_size=batch_size)
    only = range(step - 1, step)
    shares = weights(only, seed=seed, examples=examples, batch_size=batch_size)
    return Batch(tilts[at], shares[0])


def noise(steps: range, *, seed: int, sigma: float, batch_size: int) -> np.ndarray:
    """The tilt of an analytic surface at each step, xi ~ N(0, sigma^2 / batch_size).

    As DeepOBS defines its two-dimensional problems. A batch size of 0 is the full batch, which
    has no noise.

    Returns:
        Shape (steps, 2).
    """
    if sigma == 0 or batch_size == 0:
        return np.zeros((len(steps), 2))
    draws = np.random.default_rng([seed, steps.start // len(steps)])
    return sigma / np.sqrt(batch_size) * draws.standard_normal((len(steps), 2))


def weights(steps: range, *, seed: int, examples: int, batch_size: int) -> np.ndarray:
    """The share of each example in the batch of each step, drawn without replacement.

    Every epoch deals out all examples in an order of its own; where they do not divide evenly,
    its last batch is smaller. A batch size of 0 is all of them.

    Returns:
        Shape (steps, examples); each row sums to one.
    """
    if batch_size in (0, examples):
        return np.tile(full_batch(examples).weights, (len(steps), 1))
    table = np.zeros((len(steps), examples))
    for row, step in enumerate(steps if examples else ()):
        batch = dealt(step, seed=seed, examples=examples, batch_size=batch_size)
        table[row, batch] = 1 / len(batch)
    return table


def dealt(step: int, *, seed: int, examples: int, batch_size: int) -> np.ndarray:
    """The places of the examples in the batch of a step, which counts from 0 here."""
    if batch_size in (0, examples):
        return np.arange(examples)
    epoch, at = divmod(step, -(-examples // batch_size))
    return _order(seed, epoch, examples)[at * batch_size : (at + 1) * batch_size]


@lru_cache(4096)  # the lanes of a race share them
def _order(seed: int, epoch: int, examples: int) -> np.ndarray:
    return np.random.default_rng([seed, epoch]).permutation(examples)
