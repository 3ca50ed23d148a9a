"""States and parameters as flat vectors, and back."""

from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Lane, Optimizer
from optimizers.engine import program
from optimizers.engine.packing import Layout

every_rule = pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())


class Curved(NamedTuple):
    H: jax.Array
    x: jax.Array
    count: jax.Array


class Curious(Optimizer):
    """A rule whose state has a matrix, a vector and a number."""

    def init(self, x):
        return Curved(jnp.array([[1.0, 2.0], [3.0, 4.0]]), x, jnp.array(7.0))


def numbered(layout):
    """A state whose numbers count up from one."""
    flat = jnp.arange(1.0, layout.width + 1)
    return layout.unpack(flat)


@every_rule
def test_a_state_survives_the_way_there_and_back(kind):
    layout = Layout.of(kind, (1.0, 2.0))
    state = numbered(layout)
    flat = layout.pack(state, layout.width + 3)
    assert flat.shape == (layout.width + 3,)
    back = layout.unpack(flat)
    assert jax.tree.structure(back) == jax.tree.structure(kind().init(jnp.ones(2)))
    for leaf, other in zip(jax.tree.leaves(back), jax.tree.leaves(state), strict=True):
        np.testing.assert_array_equal(leaf, other)


def test_the_numbers_lie_in_order_and_the_rest_is_zero():
    layout = Layout.of(Curious, (5.0, 6.0))
    state = Curious().init(jnp.array([5.0, 6.0]))
    assert layout.width == 7
    assert layout.pack(state, 9).tolist() == [1, 2, 3, 4, 5, 6, 7, 0, 0]


def test_many_rows_are_unpacked_at_once():
    layout = Layout.of(Curious, (0.0, 0.0))
    rows = np.arange(2 * 3 * 9.0).reshape(2, 3, 9)
    state = layout.unpack(rows)
    assert (state.H.shape, state.x.shape, state.count.shape) == ((2, 3, 2, 2), (2, 3, 2), (2, 3))
    assert state.H[1, 2].tolist() == [[45, 46], [47, 48]]
    assert (state.x[1, 2].tolist(), state.count[1, 2]) == ([49, 50], 51)


def test_a_rule_without_state_takes_no_room():
    layout = Layout.of(OPTIMIZERS["gradient_descent"], (0.0, 0.0))
    assert layout.width == 0
    assert layout.pack((), 2).tolist() == [0, 0]
    assert layout.unpack(np.zeros((4, 2))) == ()


def test_parameters_lie_in_the_order_of_the_declaration():
    adam = OPTIMIZERS["adam"](learning_rate=1, beta1=0.5, beta2=0.75, epsilon=1e-3)
    assert [*adam.values().values()] == [1.0, 0.5, 0.75, 1e-3, 1.0]
    assert all(type(value) is float for value in adam.values().values())


@every_rule
def test_parameters_are_padded_to_the_longest(kind):
    rules = tuple(OPTIMIZERS.values())
    count = len(kind.parameters)
    table = program._widened(rules, Lane(kind()).parameters(range(1, 4)))
    assert table.shape == (3, max(len(rule.parameters) for rule in rules))
    assert table[:, :count].tolist() == [list(kind().values().values())] * 3
    assert not table[:, count:].any()


def test_ints_become_floats():
    surface = SURFACES["rosenbrock"](a=1, b=10).as_floats()
    assert surface == SURFACES["rosenbrock"](a=1.0, b=10.0)
    assert [type(leaf) for leaf in jax.tree.leaves(surface)] == [float, float]


def test_rules_are_as_wide_as_the_widest():
    rules = (OPTIMIZERS["gradient_descent"], OPTIMIZERS["adam"], OPTIMIZERS["momentum"])
    assert program.width(rules) == 5 + 4
    assert program.width(rules[:1]) == 5
