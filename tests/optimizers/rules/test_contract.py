"""The contract of every optimizer: words, parameters, and a step that goes anywhere."""

import inspect
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.optimizers.declare.words import check_optimizer, check_parameter

every_rule = pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
every_parameter = pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param(kind, name, id=f"{kind.id}-{name}")
        for kind in OPTIMIZERS.values()
        for name in kind.parameters
    ],
)

CURVATURES = np.array([1.0, 2.0, 3.0, 4.0, 5.0])


def bowl(p):
    """A quadratic of any number of dimensions up to five."""
    return jnp.sum(CURVATURES[: p.size] * p**2) / 2


@partial(jax.jit, static_argnums=1)
def step(optimizer, f, x, s, t):
    return optimizer.step(f, x, s, t)


def walk_by_hand(optimizer, f, x, steps):
    """The walk that the engine makes, one call of step at a time."""
    state, points = optimizer.init(x), [x]
    for t in range(1, steps + 1):
        x, state = step(optimizer, f, x, state, np.float64(t))
        points.append(x)
    return np.stack(points), state


@every_rule
def test_it_says_what_it_is(kind):
    check_optimizer(kind)


@every_rule
def test_its_parents_came_before(kind):
    for parent in kind.parents:
        assert parent != kind.id
        assert OPTIMIZERS[parent].year <= kind.year
        assert kind.id not in OPTIMIZERS[parent].parents


@every_parameter
def test_a_parameter_is_in_range_and_has_words(kind, name):
    check_parameter(kind, name)


@every_rule
def test_the_source_shown_is_the_code_that_runs(kind):
    assert kind.source().startswith("def step(self")
    space = dict(vars(inspect.getmodule(kind)))
    exec(kind.source(), space)
    shown = type("Shown", (kind,), {"__module__": kind.__module__, "step": space["step"]})
    points, _ = walk_by_hand(kind(), bowl, jnp.ones(2), 10)
    np.testing.assert_array_equal(walk_by_hand(shown(), bowl, jnp.ones(2), 10)[0], points)


@every_rule
def test_a_step_keeps_the_form_of_point_and_state(kind):
    x = jnp.ones(2)
    state = kind().init(x)
    after = step(kind(), bowl, x, state, np.float64(1.0))
    assert jax.tree.structure(after) == jax.tree.structure((x, state))
    for new, old in zip(jax.tree.leaves(after), jax.tree.leaves((x, state)), strict=True):
        assert (new.shape, new.dtype) == (old.shape, old.dtype)


@every_rule
@pytest.mark.parametrize("dimensions", [1, 5])
def test_it_descends_in_any_number_of_dimensions(kind, dimensions):
    points, state = walk_by_hand(kind(), bowl, jnp.ones(dimensions), 40)
    assert points.shape == (41, dimensions)
    assert bowl(points[-1]) < bowl(points[0])
    assert all(np.isfinite(leaf).all() for leaf in jax.tree.leaves(state))


@every_rule
def test_called_by_hand_it_walks_as_in_the_engine(kind):
    surface = SURFACES["elliptical"](condition_number=5.0, rotation=30.0)
    points, state = walk_by_hand(kind(), surface, jnp.array(surface.own_start()), 40)
    walk = trace(kind(), surface, steps=40)
    np.testing.assert_allclose(walk.x, points, rtol=1e-9, atol=1e-12)
    for name, value in walk.state.items():
        np.testing.assert_allclose(value[-1], getattr(state, name), rtol=1e-9, atol=1e-12)


@jax.jit
def after_two_steps(optimizer):
    """Where two steps down the bowl lead."""
    x = jnp.array([1.0, -2.0])
    once = optimizer.step(bowl, x, optimizer.init(x), 1.0)
    return optimizer.step(bowl, *once, 2.0)[0]


each_after_two_steps = jax.jit(jax.vmap(after_two_steps))


@every_parameter
def test_many_values_of_a_parameter_in_one_vmap(kind, name):
    words = kind.parameters[name]
    values = [words.low, words.default, words.high]
    many = [kind(**{name: value}) for value in values]
    stacked = jax.tree.map(lambda *leaves: jnp.array(leaves), *many)
    together = each_after_two_steps(stacked)
    assert together.shape == (3, 2)
    np.testing.assert_allclose(together, [after_two_steps(one) for one in many], rtol=1e-12)
