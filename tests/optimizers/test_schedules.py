"""Schedules: their words, their curves against optax's, and what they do to a walk."""

import jax.numpy as jnp
import numpy as np
import optax
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace
from tests.optimizers.contract import check_parameter, check_schedule

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


def test_the_engine_multiplies_the_learning_rate():
    surface, schedule = SURFACES["beale"](), SCHEDULES["inverse_time"](rate=0.1)
    lane = Lane(OPTIMIZERS["gradient_descent"](learning_rate=0.01), {"learning_rate": schedule})
    walk = trace(lane, surface, steps=300)  # past the edge of a chunk
    rates = 0.01 / (1 + 0.1 * np.arange(300))
    np.testing.assert_allclose(walk.x[1:], walk.x[:-1] - rates[:, None] * walk.g[:-1], rtol=1e-12)


def test_the_momentum_can_follow_a_schedule_too():
    surface, schedule = SURFACES["elliptical"](), SCHEDULES["step_decay"](drop=0.5, every=10.0)
    rule = OPTIMIZERS["momentum"](learning_rate=0.01, momentum=0.8)
    walk = trace(Lane(rule, {"momentum": schedule}), surface, steps=40)
    mu, v = 0.8 * 0.5 ** (np.arange(40) // 10), walk.state["v"]
    expected = mu[:, None] * v[:-1] + 0.01 * walk.g[:-1]
    np.testing.assert_allclose(v[1:], expected, rtol=1e-12)


@every_schedule
def test_no_schedule_compiles(kind, compiled):
    surface, adam = SURFACES["beale"](), OPTIMIZERS["adam"]()
    trace(Lane(adam, {"learning_rate": kind()}), surface, steps=1)
    compiled.clear()
    trace(Lane(adam, {"learning_rate": kind()}, batch_size=4), surface, steps=1, noise=1.0)
    assert compiled == []


def test_a_schedule_needs_a_parameter_to_move():
    with pytest.raises(ValueError, match="no schedule for 'momentum'; gradient_descent"):
        Lane(OPTIMIZERS["gradient_descent"](), {"momentum": SCHEDULES["cosine"]()})


@pytest.mark.parametrize("batch_size", [1, 4, 64])
def test_a_batch_divides_the_variance(batch_size):
    surface = SURFACES["elliptical"](condition_number=1.0)
    rule = OPTIMIZERS["gradient_descent"](learning_rate=0.01)
    walk = trace(Lane(rule, batch_size=batch_size), surface, steps=20_000, noise=0.5)
    seen = (walk.x[:-1] - walk.x[1:]) / 0.01 - walk.g[:-1]
    np.testing.assert_allclose(seen.var(axis=0), 0.25 / batch_size, rtol=0.05)


def test_the_full_batch_has_no_noise():
    lane = Lane(OPTIMIZERS["adam"](), batch_size=0)
    quiet = trace(OPTIMIZERS["adam"](), SURFACES["beale"]())
    np.testing.assert_array_equal(trace(lane, SURFACES["beale"](), noise=3.0).x, quiet.x)


def test_a_batch_size_is_not_negative():
    with pytest.raises(ValueError, match="batch_size must not be negative, got -1"):
        Lane(OPTIMIZERS["adam"](), batch_size=-1)
