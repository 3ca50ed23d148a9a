"""The rules that use curvature: their line search and memory, numpy's and scipy's solvers."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import scipy.optimize

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.rules import newton
from tests.optimizers.surfaces.views import bend, slope
from tests.oracles.landscapes import LANDSCAPES, on_its_way

QUASI = ("bfgs", "lbfgs")


def minimized(surface, start, method, tolerance):
    """Where a method of scipy.optimize.minimize ends."""
    return scipy.optimize.minimize(
        lambda p: slope(surface, p), start, jac=True, method=method, tol=tolerance
    )


def test_the_memory_is_used_up_to_its_length():
    """From the eleventh step on, every length of the memory goes its own way."""
    surface, start = LANDSCAPES["rosenbrock-wide"]
    walks = [
        trace(OPTIMIZERS["lbfgs"](memory=memory), surface, start=start, steps=11).x[-1].tobytes()
        for memory in range(1, 11)
    ]
    assert len(set(walks)) == 10


@pytest.mark.parametrize("rule", QUASI)
@pytest.mark.parametrize("name", LANDSCAPES)
def test_every_step_goes_down_and_the_state_tells_how_far_it_went(rule, name):
    surface, start = LANDSCAPES[name]
    walk = trace(OPTIMIZERS[rule](), surface, start=start, steps=60)
    a, slope = walk.state["a"][1:], walk.g[:-1]
    promised = np.sum(slope * np.diff(walk.x, axis=0), axis=1)
    assert (np.diff(walk.f) <= 1e-4 * promised + 1e-15).all()
    halvings = np.log2(1 / a[a > 0])
    np.testing.assert_array_equal(halvings, halvings.round())
    assert (a[: on_its_way(walk)] > 0).all()


@pytest.mark.parametrize("rule", QUASI)
@pytest.mark.parametrize("name", LANDSCAPES)
def test_it_ends_in_a_minimum_that_scipy_does_not_leave(rule, name):
    surface, start = LANDSCAPES[name]
    walk = trace(OPTIMIZERS[rule](), surface, start=start, steps=200)
    polished = minimized(surface, walk.x[-1], "BFGS", 1e-12)
    np.testing.assert_allclose(walk.x[-1], polished.x, atol=1e-6)


@pytest.mark.parametrize(("rule", "method"), [("bfgs", "BFGS"), ("lbfgs", "L-BFGS-B")])
@pytest.mark.parametrize("name", ["elliptical-long", "rosenbrock", "rosenbrock-wide", "beale"])
def test_where_there_is_one_minimum_scipy_finds_the_same_in_about_as_many_steps(rule, method, name):
    surface, start = LANDSCAPES[name]
    walk = trace(OPTIMIZERS[rule](), surface, start=start, steps=200)
    theirs = minimized(surface, np.array(start), method, 1e-9)
    np.testing.assert_allclose(walk.x[-1], theirs.x, atol=1e-4)
    arrived = int((np.linalg.norm(walk.g, axis=1) < 1e-6).argmax())
    assert 0 < arrived < 2 * theirs.nit


@pytest.mark.parametrize("name", ["beale", "rosenbrock", "himmelblau", "local_minimum"])
def test_newton_ends_where_scipy_finds_the_slope_to_vanish(name):
    surface, start = LANDSCAPES[name]
    walk = trace(OPTIMIZERS["newton"](), surface, start=start, steps=100)
    root = scipy.optimize.root(
        lambda p: slope(surface, p)[1], walk.x[-1], jac=lambda p: bend(surface, p), tol=1e-14
    )
    assert np.abs(walk.g[-1]).max() < 1e-10
    np.testing.assert_allclose(walk.x[-1], root.x, atol=1e-9)


solve = jax.jit(newton.solve)


@pytest.mark.parametrize("n", [1, 2, 3, 8])
def test_newtons_step_is_the_solution_of_its_equation(n):
    random = np.random.default_rng(n)
    for _ in range(20):
        H, g = random.standard_normal((n, n)), random.standard_normal(n)
        expected = np.linalg.solve(H + H.T, g)
        np.testing.assert_allclose(solve(jnp.array(H + H.T), jnp.array(g)), expected, rtol=1e-9)


@pytest.mark.parametrize("H", [[[2.0, 0], [0, 0]], [[1.0, 2], [2, 4]], [[0.0, 0], [0, 0]]])
def test_where_the_hessian_is_singular_newton_takes_the_shortest_step(H):
    g = np.array(H) @ [0.3, -0.7]
    shortest = np.linalg.pinv(H) @ g
    np.testing.assert_allclose(solve(jnp.array(H), jnp.array(g)), shortest, rtol=1e-12)


@pytest.mark.parametrize("rule", QUASI)
def test_where_no_step_goes_down_it_stays(rule):
    """At the minimum itself, and where f is nowhere a number."""
    x = jnp.zeros(2)
    optimizer = OPTIMIZERS[rule]()
    for f in (lambda p: p @ p, lambda p: jnp.where(p @ p == 0, p[0], jnp.nan)):
        after, state = jax.jit(partial(optimizer.step, f))(x, optimizer.init(x), 1.0)
        assert after.tolist() == [0.0, 0.0]
        assert np.isfinite(np.concatenate([np.ravel(leaf) for leaf in state])).all()


def test_damped_newton_turns_downhill_on_a_hill():
    """On the hill of Himmelblau, where every curvature is downwards."""
    surface = SURFACES["himmelblau"]()
    up, down = (
        trace(OPTIMIZERS["newton"](damping=damping), surface, start=(-0.5, -0.6), steps=100)
        for damping in (0.0, 100.0)
    )
    assert up.f[-1] > up.f[0]
    assert down.f[-1] < 1e-6
