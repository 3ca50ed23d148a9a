"""The rules against an independent walk: plain NumPy, gradients taken by hand, other algebra."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.oracles.catalog import PROOFS
from tests.oracles.landscapes import LANDSCAPES, STEPS, TOLERANCE, landscapes, on_its_way
from tests.oracles.proof import StepProof, WalkProof
from tests.oracles.walking import apart

WALKS = {rule: proof for rule, proof in PROOFS.items() if isinstance(proof, WalkProof)}
STEPWISE = {rule: proof for rule, proof in PROOFS.items() if isinstance(proof, StepProof)}

# Every rule at each of its settings on every landscape.
every_case = pytest.mark.parametrize(
    ("rule", "setting", "landscape"),
    [
        pytest.param(rule, setting, landscape, id=f"{rule}{number}-{name}")
        for rule, proof in WALKS.items()
        for number, setting in enumerate(proof.settings)
        for name, landscape in LANDSCAPES.items()
    ],
)


@every_case
def test_the_walk_and_its_state_are_those_of_plain_numpy(rule, setting, landscape):
    optimizer, (surface, start) = OPTIMIZERS[rule](**setting), landscape
    walk = trace(optimizer, surface, start=start, steps=STEPS)
    points, states = WALKS[rule].walk(optimizer, surface, start, STEPS)
    assert np.ptp(points, axis=0).max() > 0.01  # it went somewhere
    assert apart(walk.x, points) < TOLERANCE
    assert set(walk.state) == set(states)
    for name, state in states.items():
        assert apart(walk.state[name][1:], state) < TOLERANCE, name


@pytest.mark.parametrize("name", ["learning_rate", "beta1", "beta2", "epsilon"])
def test_the_comparison_can_fail(name):
    """A parameter that is off by a millionth is far outside the tolerance."""
    numbers = {"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 0.1}
    surface, start = SURFACES["beale"](), (1.0, 1.5)
    walk = trace(OPTIMIZERS["adam"](**numbers), surface, start=start, steps=STEPS)
    off = OPTIMIZERS["adam"](**(numbers | {name: numbers[name] * (1 + 1e-6)}))
    points, _ = WALKS["adam"].walk(off, surface, start, STEPS)
    assert apart(walk.x, points) > TOLERANCE


@pytest.mark.parametrize("rule", STEPWISE)
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_every_step_is_that_of_plain_numpy(rule, data):
    proof = STEPWISE[rule]
    optimizer = OPTIMIZERS[rule](**data.draw(proof.random_settings()))
    surface, start = data.draw(landscapes)
    walk = trace(optimizer, surface, start=start, steps=60)
    after = proof.steps(optimizer, surface, walk, on_its_way(walk))
    for n, (x, state) in enumerate(after, 1):
        assert apart(walk.x[n], x) < TOLERANCE
        for name, value in state.items():
            scale = np.abs(value).max()
            np.testing.assert_allclose(
                walk.state[name][n], value, rtol=0, atol=TOLERANCE * scale, err_msg=name
            )
