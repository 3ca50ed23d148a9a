"""The rules against an independent walk: plain NumPy, gradients taken by hand, other algebra."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.optimizers import plain
from tests.optimizers.cases import SETTINGS, STEPS, TOLERANCE, closeness, every_case


def test_every_plain_rule_is_compared():
    assert set(SETTINGS) == set(plain.RULES)


@every_case
def test_the_walk_and_its_state_are_those_of_plain_numpy(optimizer, landscape):
    walk = trace(optimizer, landscape.surface, start=landscape.start, steps=STEPS)
    points, states = plain.walk(optimizer, landscape.surface, landscape.start, STEPS)
    assert np.ptp(points, axis=0).max() > 0.01  # it went somewhere
    assert closeness(walk.x, points) < TOLERANCE
    assert set(walk.state) == set(states)
    for name, state in states.items():
        assert closeness(walk.state[name][1:], state) < TOLERANCE, name


@pytest.mark.parametrize("name", ["learning_rate", "beta1", "beta2", "epsilon"])
def test_the_comparison_can_fail(name):
    """A parameter that is off by a millionth is far outside the tolerance."""
    numbers = {"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 0.1}
    surface, start = SURFACES["beale"](), (1.0, 1.5)
    walk = trace(OPTIMIZERS["adam"](**numbers), surface, start=start, steps=STEPS)
    off = OPTIMIZERS["adam"](**(numbers | {name: numbers[name] * (1 + 1e-6)}))
    points, _ = plain.walk(off, surface, start, STEPS)
    assert closeness(walk.x, points) > TOLERANCE
