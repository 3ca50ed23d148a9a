"""The contract of every schedule: its words, its curve, and that it compiles nothing."""

import jax.numpy as jnp
import numpy as np
import optax
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace
from tests.optimizers.declare.words import check_parameter, check_schedule

T = np.arange(1.0, 401.0)

every_schedule = pytest.mark.parametrize("kind", SCHEDULES.values(), ids=SCHEDULES)


def factors(name, **parameters):
    return np.asarray(SCHEDULES[name](**parameters).factor(jnp.asarray(T)))


@every_schedule
def test_a_schedule_has_its_words(kind):
    check_schedule(kind)
    for name in kind.parameters:
        check_parameter(kind, name)


@every_schedule
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_factor_lies_between_nothing_and_all(kind, share):
    setting = {
        name: words.low + (words.high - words.low) * share
        for name, words in kind.parameters.items()
    }
    curve = factors(kind.id, **setting)
    assert curve.shape == T.shape
    assert (curve >= -1e-12).all()
    assert (curve <= 1 + 1e-12).all()


# optax counts from 0, its schedule being called before the first step; ours counts from 1
TWINS = {
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
    "warm_restarts": (
        {"length": 100.0},
        optax.join_schedules([optax.cosine_decay_schedule(1.0, 100)] * 4, [100, 200, 300]),
    ),
}


@pytest.mark.parametrize("name", TWINS)
def test_a_curve_is_that_of_optax(name):
    parameters, twin = TWINS[name]
    expected = [float(twin(int(t) - 1)) for t in T]
    # optax computes its schedules in float32 in part
    np.testing.assert_allclose(factors(name, **parameters), expected, rtol=1e-5, atol=1e-6)


def test_step_decay_is_what_keras_publishes():
    """ExponentialDecay(.1, 3, .96, staircase) at step 100 is .1 * .96 ** 33 (Keras's own test)."""
    assert 0.1 * factors("step_decay", drop=0.96, every=3.0)[100] == pytest.approx(0.1 * 0.96**33)


def test_warm_restarts_grow():
    curve = factors("warm_restarts", length=50.0, growth=2.0)
    begins = [0, 50, 150, 350]  # after falls of 50, 100 and 200 steps
    np.testing.assert_allclose(curve[begins], 1)
    assert [i for i in range(1, 400) if curve[i] > curve[i - 1]] == begins[1:]


@every_schedule
def test_no_schedule_compiles(kind, compiled):
    surface, adam = SURFACES["beale"](), OPTIMIZERS["adam"]()
    trace(Lane(adam, {"learning_rate": kind()}), surface, steps=1)
    compiled.clear()
    trace(Lane(adam, {"learning_rate": kind()}, batch_size=4), surface, steps=1, noise=1.0)
    assert compiled == []
