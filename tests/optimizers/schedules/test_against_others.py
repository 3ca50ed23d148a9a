"""The schedules against torch, optax, Keras and a second formula, step by step.

Torch and optax count from 0, a schedule being called before the first step; ours count from 1.
"""

import jax.numpy as jnp
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizers import SCHEDULES
from tests.optimizers.schedules.second_formulas import FORMULAS
from tests.oracles.walking import load

STEPS = 400
TOLERANCE = 1e-12
TORCH = load("torch_schedules")["runs"]
NOT_IN_TORCH: set[str] = set()


def factors(name, steps=STEPS, **parameters):
    """Ours, at the steps from 1 on."""
    return np.asarray(SCHEDULES[name](**parameters).factor(jnp.arange(1.0, steps + 1)))


def agree(ours, theirs):
    """Whether two curves are the same."""
    return np.abs(ours - theirs).max() < TOLERANCE


@pytest.mark.parametrize("name", SCHEDULES)
def test_every_schedule_has_a_second_formula(name):
    home = FORMULAS["constant"].__module__.replace(".", "/")
    assert name in FORMULAS, f"write {name} once more in {home}.py"


@pytest.mark.parametrize("name", SCHEDULES)
def test_every_schedule_that_torch_has_is_compared_with_it(name):
    compared = name in {run["schedule"] for run in TORCH}
    hint = f"add {name} to tests/oracles/make_torch_schedules.py, or here to NOT_IN_TORCH"
    assert compared != (name in NOT_IN_TORCH), hint


def values(parameter):
    """Values over the slider's whole way; round ones too, where curves have their corners."""
    low, high = parameter.low, parameter.high
    if parameter.scale != "log":
        return st.floats(low, high)
    anywhere = st.floats(np.log(low), np.log(high)).map(np.exp)
    return (anywhere | anywhere.map(np.ceil)).map(lambda value: float(np.clip(value, low, high)))


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_a_curve_is_that_of_the_second_formula(name, data):
    kind = SCHEDULES[name]
    numbers = {key: data.draw(values(words)) for key, words in kind.parameters.items()}
    assert agree(factors(name, **numbers), FORMULAS[name](STEPS, **numbers)), numbers


@pytest.mark.parametrize("run", TORCH, ids=[f"{run['schedule']}-{run['called']}" for run in TORCH])
def test_a_curve_is_that_of_torch(run):
    theirs = np.array(run["factors"])
    assert agree(factors(run["schedule"], len(theirs), **run["parameters"]), theirs)


TWINS = {
    "constant": ({}, optax.constant_schedule(1.0)),
    "exponential_decay": ({"rate": 0.02}, optax.exponential_decay(1.0, 1, np.exp(-0.02))),
    "step_decay": (
        {"drop": 0.96, "every": 3.0},
        optax.exponential_decay(1.0, 3, 0.96, staircase=True),
    ),
    "polynomial": (
        {"power": 2.0, "end": 0.1, "length": 250.0},
        optax.polynomial_schedule(1.0, 0.1, 2.0, 250),
    ),
    "cosine": ({"end": 0.1, "length": 300.0}, optax.cosine_decay_schedule(1.0, 300, 0.1)),
    "linear_warmup": ({"warmup": 50.0}, optax.warmup_constant_schedule(1 / 50, 1.0, 49)),
    "one_cycle": (
        {"peak": 0.3, "begin": 0.04, "length": 300.0},
        optax.cosine_onecycle_schedule(300, 1.0, 0.3, 25.0, 1e300),
    ),
    "warm_restarts": (
        {"length": 100.0},
        optax.join_schedules([optax.cosine_decay_schedule(1.0, 100)] * 4, [100, 200, 300]),
    ),
}


@pytest.mark.parametrize("name", TWINS)
def test_a_curve_is_that_of_optax(name):
    parameters, twin = TWINS[name]
    expected = [float(twin(jnp.float64(step))) for step in range(STEPS)]
    assert agree(factors(name, **parameters), expected)


def test_step_decay_is_what_keras_publishes():
    """ExponentialDecay(.1, 3, .96, staircase) at step 100 is .1 * .96 ** 33 (Keras's own test)."""
    assert 0.1 * factors("step_decay", drop=0.96, every=3.0)[100] == pytest.approx(0.1 * 0.96**33)


def test_warm_restarts_grow():
    curve = factors("warm_restarts", length=50.0, growth=2.0)
    begins = [0, 50, 150, 350]  # after falls of 50, 100 and 200 steps
    np.testing.assert_allclose(curve[begins], 1)
    assert [i for i in range(1, 400) if curve[i] > curve[i - 1]] == begins[1:]


@pytest.mark.parametrize("name", [name for name in FORMULAS if name != "constant"])
def test_a_curve_that_is_a_step_off_is_another(name):
    usual = SCHEDULES[name]().over(STEPS - 100).values()
    formula = np.array(FORMULAS[name](STEPS, **usual))
    ours = factors(name, **usual)
    assert agree(ours, formula)
    assert not agree(ours[1:], formula[:-1])
    assert not agree(ours[:-1], formula[1:])


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name, kind in SCHEDULES.items() for key in kind.parameters]
)
def test_a_curve_whose_parameter_is_a_little_off_is_another(name, key):
    usual = SCHEDULES[name]().over(STEPS - 100).values()
    off = usual | {key: usual[key] * 1.01 or 0.01}
    assert not agree(factors(name, **usual), FORMULAS[name](STEPS, **off))
