"""A lane: an optimizer with its schedules and its batch size."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace


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
