"""A random walk in its own principal plane: it makes the same arcs as a path of training."""

from typing import NamedTuple

import numpy as np

from optimizers.landscapes.principal import components, signed


class Walk(NamedTuple):
    """A random walk as its two first principal components show it."""

    points: np.ndarray
    """float64, shape (points, 2)."""
    explained: np.ndarray
    """The share of its variance along each, shape (2,)."""


def random_walk(points: int = 101, numbers: int = 2509, seed: int = 0) -> Walk:
    """A random walk of many numbers, in the plane of its first two principal components.

    Each step is drawn from a normal distribution, of length about one. In many dimensions the k-th
    component has 6/(pi k)^2 of the variance, 61 % and 15 %, and is half a cosine of k half-waves
    in time (Antognini and Sohl-Dickstein 2018, https://arxiv.org/abs/1806.08805). So arcs and a
    large share of explained variance tell little about a landscape.

    Raises:
        ValueError: there are fewer than three points or fewer than two numbers.
    """
    if points < 3 or numbers < 2:
        raise ValueError(f"needs 3 points and 2 numbers at least, got {points} and {numbers}")
    steps = np.random.default_rng(seed).normal(0, numbers**-0.5, size=(points - 1, numbers))
    walk = np.concatenate([np.zeros((1, numbers)), np.cumsum(steps, axis=0)])
    found = components(walk)
    directions = signed(found.directions, (found.mean - walk[0])[None])
    return Walk((walk - found.mean) @ directions.T, found.explained)
