"""A lane's own columns: their names, and that the values under them are the ones named."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Race, trace
from optimizers.engine.columns import LARGEST_PART, OwnColumns

STATE = {
    "gradient_descent": [],
    "momentum": ["v.x", "v.y"],
    "nesterov": ["v.x", "v.y"],
    "adagrad": ["G.x", "G.y"],
    "rmsprop": ["A.x", "A.y"],
    "adadelta": ["A.x", "A.y", "D.x", "D.y"],
    "adam": ["m.x", "m.y", "v.x", "v.y"],
    "adamax": ["m.x", "m.y", "u.x", "u.y"],
    "amsgrad": ["m.x", "m.y", "v.x", "v.y", "w.x", "w.y"],
    "bfgs": ["H.xx", "H.xy", "H.yx", "H.yy", "a"],
    "lbfgs": ["a"],  # its remembered pairs are too many to show
    "newton": ["H.xx", "H.xy", "H.yx", "H.yy"],
}
FALLING = SCHEDULES["exponential_decay"](rate=0.1)


@pytest.mark.parametrize(("rule", "names"), STATE.items())
def test_the_state_is_named_by_part_and_axis(rule, names):
    lane = Lane(OPTIMIZERS[rule]())
    assert OwnColumns.of(lane, state=True).names == names
    assert OwnColumns.of(lane, state=False).names == []


@pytest.mark.parametrize("rule", [rule for rule, names in STATE.items() if names])
def test_the_values_are_those_of_the_state(rule):
    surface, optimizer = SURFACES["rosenbrock"](), OPTIMIZERS[rule]()
    race = Race.of(surface, [optimizer], steps=20, state=True)
    own, walk = race.run().own[0], trace(optimizer, surface, steps=20)
    for column, name in enumerate(race.own_columns()[0].names):
        part, _, axes = name.partition(".")
        at = tuple("xy".index(axis) for axis in axes)
        np.testing.assert_array_equal(own[:, column], walk.state[part][(slice(None), *at)])


def test_only_small_parts_are_shown():
    """Of L-BFGS's ten pairs there would be forty numbers."""
    walk = trace(OPTIMIZERS["lbfgs"](), SURFACES["rosenbrock"](), steps=1)
    sizes = {name: values[0].size for name, values in walk.state.items()}
    shown = {name.partition(".")[0] for name in STATE["lbfgs"]}
    assert shown == {name for name, size in sizes.items() if size <= LARGEST_PART}
    assert max(sizes.values()) > LARGEST_PART


def test_scheduled_parameters_come_first_in_the_order_of_the_declaration():
    momentum = OPTIMIZERS["momentum"](learning_rate=0.01, momentum=0.8)
    lane = Lane(momentum, {"momentum": FALLING, "learning_rate": FALLING})
    columns = OwnColumns.of(lane, state=True)
    assert columns.names == ["learning_rate", "momentum", "v.x", "v.y"]
    rows, parameters = np.arange(30.0).reshape(3, 10), np.array([[1.0, 2.0]] * 3)
    values = columns.values(rows, parameters)
    np.testing.assert_array_equal(values[:, :2], parameters)
    np.testing.assert_array_equal(values[:, 2:], rows[:, 5:7])


def test_a_scheduled_parameter_is_what_the_step_to_the_row_was_taken_with():
    lane = Lane(OPTIMIZERS["adam"](learning_rate=0.2), {"learning_rate": FALLING})
    race = Race.of(SURFACES["beale"](), [lane], steps=300)  # past the edge of a chunk
    own = race.run().own[0, :, 0]
    assert np.isnan(own[0])  # no step led to the start
    np.testing.assert_allclose(own[1:], 0.2 * np.exp(-0.1 * np.arange(300)), rtol=1e-12)
