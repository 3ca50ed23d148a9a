"""The sharpest directions, against the dense Hessian of a network that is small enough for one."""

import jax
import numpy as np
import pytest

from optimizers import NETWORKS
from optimizers.training import sharpest
from optimizers.training.hessian import _Basis
from optimizers.training.program import single

NETWORK = NETWORKS["digits"](width=2, activation=1, l2=0.01)


@pytest.fixture(scope="module")
def weights() -> np.ndarray:
    return NETWORK.initial(3) * 2


@pytest.fixture(scope="module")
def dense(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which weights are in use, and the Hessian with respect to them."""
    layers = NETWORK.layers(np.arange(len(weights)))
    parts = layers.W[:, :2], layers.b[:2], layers.V[:2], layers.c
    used = np.concatenate([part.ravel() for part in parts])
    assert len(used) == NETWORK.size()
    network = single(NETWORK)

    def f(part):
        return network(jax.numpy.asarray(weights).at[used].set(part))

    return used, np.asarray(jax.jit(jax.hessian(f))(weights[used]), float)


def test_they_are_those_of_the_dense_hessian(
    weights: np.ndarray, dense: tuple[np.ndarray, np.ndarray]
) -> None:
    used, H = dense
    values, vectors = np.linalg.eigh(H)
    found = sharpest(NETWORK, weights, count=2, steps=100, tolerance=1e-5)
    np.testing.assert_allclose(found.values, values[:-3:-1], rtol=1e-5)
    overlap = found.vectors[:, used] @ vectors[:, :-3:-1]
    np.testing.assert_allclose(np.abs(overlap), np.eye(2), atol=1e-3)
    np.testing.assert_allclose(found.vectors @ found.vectors.T, np.eye(2), atol=1e-12)
    assert (found.vectors.max(axis=1) == np.abs(found.vectors).max(axis=1)).all()


def test_a_preconditioner_divides_the_hessian(
    weights: np.ndarray, dense: tuple[np.ndarray, np.ndarray]
) -> None:
    used, H = dense
    divisor = np.random.default_rng(1).uniform(0.1, 10, len(weights)).astype(np.float32)
    largest = np.linalg.eigvals(H / divisor[used, None]).real.max()
    found = sharpest(NETWORK, weights, count=1, preconditioner=divisor, tolerance=1e-4)
    assert found.values[0] == pytest.approx(largest, rel=1e-5)


def test_a_start_nearby_saves_products(weights: np.ndarray) -> None:
    cold = sharpest(NETWORK, weights, count=1)
    warm = sharpest(NETWORK, weights * 1.001, count=1, start=cold.vectors[0])
    assert warm.products < cold.products / 2
    assert warm.values[0] == pytest.approx(cold.values[0], rel=0.05)


def test_a_start_that_bends_nothing_misleads_nobody(weights: np.ndarray) -> None:
    unused = np.zeros_like(weights)
    unused[31] = 1.0  # a weight of the last unit, which a width of two leaves out
    found = sharpest(NETWORK, weights, count=1, start=unused)
    assert found.values[0] == pytest.approx(sharpest(NETWORK, weights, count=1).values[0], rel=1e-3)


def test_a_value_that_comes_twice_is_found_twice() -> None:
    H, basis = np.diag([2.0, 2.0, 1.0, 0.0]), _Basis(4, None)
    for _ in range(4):
        basis.add(H @ basis.vectors[-1])
    values, inner, left = basis.pairs(2)
    np.testing.assert_allclose(values, [2, 2])
    np.testing.assert_allclose(left, 0, atol=1e-12)
    vectors = inner.T @ np.array(basis.vectors[:4])
    np.testing.assert_allclose(vectors @ H, 2 * vectors, atol=1e-12)


def test_where_nothing_bends_all_are_zero(weights: np.ndarray) -> None:
    """Without slopes of units and without penalties, only the classes' biases bend the loss."""
    far = np.zeros_like(weights)
    far[-13:] = [1e4] + [0.0] * 9 + [1e4, 0.0, 0.0]  # each head is sure of one class
    found = sharpest(NETWORKS["digits"](width=2), far, count=2)
    np.testing.assert_allclose(found.values, [0, 0], atol=1e-6)  # of float32's noise
    np.testing.assert_allclose(found.vectors @ found.vectors.T, np.eye(2), atol=1e-12)


def test_what_is_not_finite_is_told(weights: np.ndarray) -> None:
    with pytest.raises(ValueError, match="weights are not finite"):
        sharpest(NETWORK, weights * np.nan, count=1)
    with pytest.raises(ValueError, match="preconditioner must be finite and positive"):
        sharpest(NETWORK, weights, count=1, preconditioner=np.zeros_like(weights))
    endless = np.where(weights, 1e30, 0).astype(np.float32)  # whose loss float32 has no number for
    found = sharpest(NETWORKS["digits"](width=2), endless, count=1)
    assert np.isnan(found.values).all()
    assert np.isnan(found.vectors).all()
