"""Surfaces of real examples: the mean loss of a model of two weights, and a penalty on them.

The stationary points are found in plain NumPy, with the kinks of an L1 penalty: there a weight is
zero, and the slope of the loss is too small to move it (a zero subgradient).
"""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any, ClassVar

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare.dataset import Dataset
from optimizers.declare.param import param
from optimizers.declare.stationary import StationaryPoint, settled
from optimizers.declare.surface import Surface

Numbers = Any  # an array of NumPy or of JAX: losses are written once for both


def namespace(z: Numbers) -> Any:
    """The library that an array belongs to."""
    return np if isinstance(z, np.ndarray) else jnp


def sigmoid(z: Numbers) -> Numbers:
    """1 / (1 + exp(-z)), without an overflow on either side."""
    return 0.5 * (1 + namespace(z).tanh(0.5 * z))


@jax.custom_jvp
def _softplus(z: Array) -> Array:
    return jnp.logaddexp(z, 0.0)


# the slope without the height, which most rules never need: half the work, half the compiling
_softplus.defjvps(lambda dz, _, z: sigmoid(z) * dz)


def softplus(z: Numbers) -> Numbers:
    """log(1 + exp(z)), without an overflow."""
    return np.logaddexp(z, 0.0) if isinstance(z, np.ndarray) else _softplus(z)


class ExampleSurface(Surface):
    """The mean loss over real examples of a model with two weights, plus a penalty.

    Subclasses declare `data`, the two `inputs` that the weights multiply, the `targets`, the
    `loss` of the sum against them, and its `slopes`.
    """

    data: ClassVar[Dataset]
    penalized: ClassVar[tuple[bool, bool]] = (True, True)
    convex: ClassVar[bool] = True  # so that there is one stationary point, and it is the minimum
    starts: ClassVar[int] = 5  # along each side of the domain, from which Newton's method looks

    l1: float = param(0.0)
    l2: float = param(0.0)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.examples = len(cls.data.rows)

    def inputs(self) -> tuple[Numbers, Numbers]:
        """What each of the weights multiplies, by example."""
        raise NotImplementedError

    def targets(self) -> np.ndarray:
        """What the model should predict, by example: the last column."""
        return self.data.table()[:, -1]

    def loss(self, z: Numbers, target: np.ndarray) -> Numbers:
        """The loss of each example, of the shape of z."""
        raise NotImplementedError

    def slopes(self, z: np.ndarray, target: np.ndarray) -> tuple[Numbers, Numbers]:
        """The first and the second derivative of the loss by z."""
        raise NotImplementedError

    def __call__(self, p: Array) -> Array:
        return jnp.mean(self._losses(p)) + self._penalty(p)

    def seen(self, p: Array, weights: Array) -> Array:
        return jnp.sum(weights * self._losses(p)) + self._penalty(p)

    def _losses(self, p: Array) -> Array:
        a, b = self.inputs()
        losses: Array = self.loss(p[0] * a + p[1] * b, self.targets())
        return losses

    def _penalty(self, p: Array) -> Array:
        weights = p * np.array(self.penalized, dtype=float)
        sizes = weights * jnp.sign(weights)  # whose slope at zero is zero; JAX's abs has 1 there
        return self.l1 * jnp.sum(sizes) + self.l2 / 2 * jnp.sum(weights**2)

    def stationary(self) -> list[StationaryPoint]:
        found = (point for signs in self._patterns() for point in self._at(signs))
        if self.convex:
            return list(islice(found, 1))
        return sorted(found, key=lambda point: (point.kind != "minimum", self._height(point)))

    def _patterns(self) -> Iterator[tuple[int, ...]]:
        """The signs that weights may have where an L1 penalty needs them; 0 is held at zero."""
        sides = [(1, 0, -1) if self.l1 and held else (2,) for held in self.penalized]
        return product(*sides)

    def _at(self, signs: tuple[int, ...]) -> Iterator[StationaryPoint]:
        """The stationary points whose weights have these signs; 2 stands for any."""

        def restricted(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
            u, v, a, b, d = self._derivatives(x, y, signs)
            if signs[0] == 0:
                u, a, b = x, np.ones_like(a), 0 * b
            if signs[1] == 0:
                v, d, b = y, np.ones_like(d), 0 * b
            return u, v, a, b, d

        for point in settled(restricted, *self.domain, self.starts):
            x, y = np.array([point[:2]]).T
            slopes = self._derivatives(x, y, signs)[:2]
            if all(map(self._stays, point[:2], signs, slopes)):
                yield point

    def _stays(self, weight: float, sign: int, slope: np.ndarray) -> bool:
        """Whether a weight has the sign assumed, and would not leave zero where it is held."""
        if sign == 0:
            return bool(abs(slope[0]) <= self.l1)
        return sign == 2 or weight * sign > 0

    def _derivatives(
        self, x: np.ndarray, y: np.ndarray, signs: tuple[int, ...]
    ) -> tuple[np.ndarray, ...]:
        """(df/dx, df/dy, d2f/dx2, d2f/dxdy, d2f/dy2), the L1 penalty taken with these signs."""
        a, b = (np.broadcast_to(column, self.examples) for column in self.inputs())
        first, second = self.slopes(np.outer(x, a) + np.outer(y, b), self.targets())
        n = self.examples
        pulls = [self.l2 * float(penalized) for penalized in self.penalized]
        steady = [self.l1 * (sign % 2) * sign for sign in signs]
        return (
            first @ a / n + pulls[0] * x + steady[0],
            first @ b / n + pulls[1] * y + steady[1],
            second @ a**2 / n + pulls[0],
            second @ (a * b) / n,
            second @ b**2 / n + pulls[1],
        )

    def _height(self, point: StationaryPoint) -> float:
        a, b = self.inputs()
        z = np.asarray(point.x * a + point.y * b)
        weights = np.array(point[:2])[np.array(self.penalized)]
        penalty = self.l1 * np.abs(weights).sum() + self.l2 / 2 * (weights**2).sum()
        return float(self.loss(z, self.targets()).mean() + penalty)
