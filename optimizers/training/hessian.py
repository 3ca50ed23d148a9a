"""The sharpest directions of a network's loss: the largest eigenvalues of its Hessian.

No Hessian is made: a product of it with a vector is the derivative of the gradient along that
vector. The method is Lanczos', with every vector made orthogonal to all before it. Power iteration
would need more products, and finds a negative eigenvalue where that is the largest in size.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import jax
import numpy as np
from jax import Array

from optimizers.declare import Network
from optimizers.training.cores import ONE_THREAD, dispatch
from optimizers.training.program import single

SPENT = 1e-7  # of a product's length: what is left of it after this is rounding

MIXED = 1e-3  # of any direction that goes into a given start


class Sharpest(NamedTuple):
    """The largest eigenvalues, the largest first; NaN where a product is not finite."""

    values: np.ndarray
    """float64, shape (count,)."""
    vectors: np.ndarray
    """Of length one and orthogonal, float64, shape (count, numbers); the largest part of each is
    positive, so that they do not turn round when the weights move a little."""
    products: int
    """How many products of the Hessian with a vector it took."""


@partial(jax.jit, compiler_options=ONE_THREAD)
def _product(network: Network, w: Array, scale: Array, penalty: Any, v: Array) -> Array:
    """The Hessian and a penalty's, scaled on both sides, times a vector."""
    along = scale * v
    return scale * (jax.jvp(jax.grad(network), (w,), (along,))[1] + penalty * along)


def sharpest(
    network: Network,
    w: np.ndarray,
    *,
    count: int,
    preconditioner: np.ndarray | None = None,
    penalty: float = 0.0,
    start: np.ndarray | None = None,
    steps: int = 60,
    tolerance: float = 1e-3,
    device: jax.Device | None = None,
) -> Sharpest:
    """The largest eigenvalues of the Hessian of the objective at w, and their directions.

    By the weights in use only: a penalty bends the loss along those that the width leaves out too.

    Args:
        count: how many.
        preconditioner: what the gradient is divided by, a positive number for each weight; then
            the eigenvalues are those of P^-1/2 H P^-1/2, which P^-1 H has too, and the vectors
            its. None for the Hessian itself.
        penalty: what is added to the curvature along each weight, before it is divided.
        start: where to look first, as the sum of the vectors found nearby; any where left out.
        steps: how many products with the Hessian at most.
        tolerance: what is left of H v - value v, as a share of the largest value.

    Raises:
        ValueError: the weights or the preconditioner are not finite, or the latter not positive.
    """
    divisor = np.ones_like(w) if preconditioner is None else preconditioner
    if not np.isfinite(w).all():
        raise ValueError("the weights are not finite")
    if not (np.isfinite(divisor).all() and (divisor > 0).all()):
        raise ValueError("the preconditioner must be finite and positive")
    scale = (network.in_use() / np.sqrt(divisor)).astype(np.float32)
    product = partial(_product, single(network), w, scale, np.float32(penalty))
    basis, most = _Basis(len(w), start), max(steps, count)
    return dispatch(device, _search, product, basis, count, most, tolerance).result()


def _search(
    product: Callable[[np.ndarray], Array], basis: "_Basis", count: int, most: int, tolerance: float
) -> Sharpest:
    numbers = len(basis.vectors[0])
    for made in range(1, most + 1):
        found = np.asarray(product(basis.vectors[-1].astype(np.float32)), float)
        if not np.isfinite(found).all():
            return Sharpest(np.full(count, np.nan), np.full((count, numbers), np.nan), made)
        basis.add(found)
        values, inner, left = basis.pairs(min(count, made))
        if made >= count and (left < tolerance * abs(values[0])).all():
            break
    vectors = inner.T @ np.array(basis.vectors[:made])
    largest = np.abs(vectors).argmax(axis=1)
    vectors *= np.sign(vectors[np.arange(count), largest])[:, None]
    return Sharpest(values, vectors, made)


class _Basis:
    """Lanczos' vectors, in which the Hessian is tridiagonal."""

    def __init__(self, numbers: int, start: np.ndarray | None) -> None:
        self._draws = np.random.default_rng(0)
        self._within: list[float] = []
        self._between: list[float] = []
        self.vectors: list[np.ndarray] = []
        first = self._draws.normal(size=numbers)
        if start is not None:  # with a little of everything, or what it has none of is not found
            first = start / np.linalg.norm(start) + MIXED * first / np.linalg.norm(first)
        self.vectors.append(first / np.linalg.norm(first))

    def add(self, product: np.ndarray) -> None:
        """Take the Hessian times the last vector; what is new in it is the next."""
        self._within.append(float(product @ self.vectors[-1]))
        rest, length = self._orthogonal(product)
        if length <= SPENT * np.linalg.norm(product):  # no more of it is reached from the first one
            self._between.append(0.0)
            rest, length = self._orthogonal(self._draws.normal(size=len(product)))
        else:
            self._between.append(length)
        self.vectors.append(rest / length)

    def _orthogonal(self, vector: np.ndarray) -> tuple[np.ndarray, float]:
        """What of a vector is orthogonal to all so far, and its length; twice, for rounding."""
        known = np.array(self.vectors)
        for _ in range(2):
            vector = vector - known.T @ (known @ vector)
        return vector, float(np.linalg.norm(vector))

    def pairs(self, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The largest eigenvalues, their vectors in this basis, and how far off each is."""
        between = self._between[:-1]
        T = np.diag(self._within) + np.diag(between, 1) + np.diag(between, -1)
        values, vectors = np.linalg.eigh(T)
        values, vectors = values[::-1][:count], vectors[:, ::-1][:, :count]
        return values, vectors, np.abs(self._between[-1] * vectors[-1])
