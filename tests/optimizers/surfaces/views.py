"""Surfaces seen at many points: height, gradient and Hessian, by one compiled program a surface."""

from collections.abc import Sequence
from typing import NamedTuple

import jax
import numpy as np

from optimizers import Surface

BLOCK = 1024  # points a call, so that neither their number nor that of the surfaces compiles


class View(NamedTuple):
    """A surface at some points; of a curve, the Hessian is the part along x."""

    heights: np.ndarray  # shape (n,)
    gradients: np.ndarray  # shape (n, 2)
    hessians: np.ndarray  # shape (n, dimensions, dimensions)


@jax.jit
def _block(surfaces: Surface, points: np.ndarray) -> tuple:
    def at(surface, p):
        return surface(p), jax.grad(surface)(p), jax.hessian(surface)(p)

    return jax.vmap(at)(surfaces, points)


@jax.jit
def slope(surface: Surface, p: np.ndarray) -> tuple:
    """Height and gradient at one point, for a minimizer that comes back often."""
    return jax.value_and_grad(surface)(p)


@jax.jit
def bend(surface: Surface, p: np.ndarray) -> jax.Array:
    """The Hessian at one point."""
    return jax.hessian(surface)(p)


def views(surfaces: Sequence[Surface], points: Sequence[np.ndarray]) -> list[View]:
    """Surfaces of one kind, with any parameters, each at its own points of shape (n, 2)."""
    counts = [len(some) for some in points]
    together, many = np.concatenate(points), repeated(surfaces, counts)
    blocks = []
    for start in range(0, len(together), BLOCK):
        rows = np.arange(start, start + BLOCK).clip(max=len(together) - 1)
        block = jax.tree.map(lambda leaf, rows=rows: leaf[rows], many)
        blocks.append(_block(block, together[rows]))
    d = surfaces[0].dimensions
    f, g, h = (np.concatenate(parts)[: len(together)] for parts in zip(*blocks, strict=True))
    parts = (np.split(part, np.cumsum(counts)[:-1]) for part in (f, g, h[:, :d, :d]))
    return [View(*one) for one in zip(*parts, strict=True)]


def view(surface: Surface, points: np.ndarray) -> View:
    """One surface at some points."""
    return views([surface], [points])[0]


def repeated(surfaces: Sequence[Surface], counts: Sequence[int] | int) -> Surface:
    """Surfaces of one kind as one whose parameters are rows, each repeated so many times."""
    return jax.tree.map(lambda *leaves: np.repeat(np.array(leaves, float), counts), *surfaces)


def square(surface: Surface | type[Surface], side: int) -> np.ndarray:
    """A grid of points all over the domain, shape (side * side, 2)."""
    axes = [np.linspace(*ends, side) for ends in surface.domain]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)


def grid(surface: Surface | type[Surface], side: int) -> np.ndarray:
    """As many points where they matter: of a curve, all along it."""
    if surface.dimensions == 2:
        return square(surface, side)
    along = np.linspace(*surface.domain[0], side**2)
    return np.stack([along, np.zeros_like(along)], axis=1)
