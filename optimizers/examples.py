"""Surfaces made of data: the mean loss over real examples, of which a step may see a batch.

The lasso's penalty has a kink where a weight is zero; there the gradient is that of the smooth
part, and a minimum may sit in the kink.
"""

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Kind, StationaryPoint, Surface, param

Curvature = Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]
FOLDER = Path(__file__).parent / "data"


def columns(name: str) -> tuple[np.ndarray, ...]:
    """The columns of a data set in `data`, whose file names its source and its units."""
    return tuple(np.array(json.loads((FOLDER / f"{name}.json").read_text())["rows"], float).T)


def expit(z: np.ndarray) -> np.ndarray:
    """The logistic function, which overflows nowhere."""
    return (1 + np.tanh(z / 2)) / 2


class DataSurface(Surface):
    """The mean loss of a model with two weights. Subclasses declare `losses` and `smooth`.

    Every one has the parameters l1 and l2: with one of them it is lasso or ridge, with both an
    elastic net.
    """

    penalized: ClassVar[tuple[bool, bool]] = (True, True)  # a bias is not

    l1: float = param(
        0.0,
        0.0,
        1.0,
        r"\lambda_1",
        help="Lasso: pulls weights to zero by the same amount each step, and keeps some there.",
    )
    l2: float = param(
        0.0, 0.0, 1.0, r"\lambda_2", help="Ridge: pulls weights towards zero in proportion to size."
    )

    def losses(self, p: Array) -> Array:
        """The loss of each example, shape (examples,)."""
        raise NotImplementedError

    def smooth(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Gradient and Hessian of the mean loss, of shapes (2,) and (2, 2)."""
        raise NotImplementedError

    def penalty(self, p: Array) -> Array:
        """What the weights themselves cost."""
        w = p * jnp.asarray(self.penalized, float)
        return self.l1 * jnp.abs(w).sum() + self.l2 / 2 * (w**2).sum()

    def __call__(self, p: Array) -> Array:
        return self.losses(p).mean() + self.penalty(p)

    def seen(self, p: Array, xi: Array, weights: Array) -> Array:
        return weights @ self.losses(p) + self.penalty(p)

    def stationary(self) -> list[StationaryPoint]:
        def ridged(p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            g, h = self.smooth(p)
            ridge = self.l2 * np.array(self.penalized, float)
            return g + ridge * p, h + np.diag(ridge)

        kinks = [(-1, 0, 1) if one and self.l1 else (None,) for one in self.penalized]
        found: list[StationaryPoint] = []
        for start, signs in itertools.product(self.starts(), itertools.product(*kinks)):
            point = solve(ridged, start, signs, self.l1)
            if point and not any(np.hypot(point.x - q.x, point.y - q.y) < 1e-6 for q in found):
                found.append(point)
        inside = [one for one in found if all(map(_within, self.domain, one[:2]))]
        return sorted(inside, key=lambda one: float(self(jnp.array(one[:2]))))

    def starts(self) -> list[np.ndarray]:
        """Where to look for stationary points; one is enough where the loss is convex."""
        return [np.zeros(2)]


def _within(range: tuple[float, float], value: float) -> bool:
    return range[0] <= value <= range[1]


def solve(
    curvature: Curvature, start: np.ndarray, signs: tuple[int | None, ...], l1: float
) -> StationaryPoint | None:
    """The stationary point with weights of these signs that Newton's method finds, if any.

    A sign of 0 pins a weight in its kink, None leaves it free of any penalty.
    """
    free = np.array([sign != 0 for sign in signs])
    slope = np.array([l1 * (sign or 0) for sign in signs])
    p = np.where(free, start, 0.0)
    for _ in range(60):
        g, h = curvature(p)
        g, h = (g + slope)[free], h[np.ix_(free, free)]
        if not free.any() or np.abs(g).max() < 1e-13:
            break
        try:
            p[free] -= np.linalg.solve(h, g)
        except np.linalg.LinAlgError:
            return None
        if not np.abs(p).max() < 1e3:
            return None
    g, h = curvature(p)
    true = all(p[i] * sign > 0 for i, sign in enumerate(signs) if sign)
    held = all(abs(g[i]) <= l1 for i, sign in enumerate(signs) if sign == 0)
    if not (true and held) or (free.any() and np.abs((g + slope)[free]).max() > 1e-10):
        return None
    bends = np.linalg.eigvalsh(h[np.ix_(free, free)])
    return StationaryPoint(float(p[0]), float(p[1]), _kind(bends, bool(free.all())))


def _kind(bends: np.ndarray, free: bool) -> Kind:
    if (bends > 0).all():
        return "minimum"
    return "maximum" if free and (bends < 0).all() else "saddle"
