"""Surfaces that turn take their start with them: what does not look at the axes turns too."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine import heights

TURNING = [kind for kind in SURFACES.values() if kind.turned_by]
RATES = {"saddle": 0.1, "elliptical": 0.03}


def test_the_saddle_and_the_bowl_turn():
    assert {kind.id for kind in TURNING} == RATES.keys()


@pytest.mark.parametrize("kind", TURNING)
@pytest.mark.parametrize("degrees", [30.0, 45.0, 90.0])
def test_the_surface_its_start_and_its_stationary_points_turn_counter_clockwise(kind, degrees):
    straight, turned = kind(), kind(**{kind.turned_by: degrees})
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turn = np.array([[c, s], [-s, c]])  # of rows, from the right
    points = np.random.default_rng(0).uniform(-3, 3, (50, 2))
    np.testing.assert_allclose(heights(turned, points @ turn), heights(straight, points))
    np.testing.assert_allclose(turned.own_start(), kind.start @ turn)
    before, after = ([point[:2] for point in one.stationary()] for one in (straight, turned))
    np.testing.assert_allclose(after, np.array(before) @ turn, atol=1e-12)


@pytest.mark.parametrize("kind", TURNING)
def test_slopes_alone_turn_with_it_and_rescaled_coordinates_fall_behind(kind):
    straight, turned = kind(), kind(**{kind.turned_by: 45.0})

    def losses(surface, rule, rate):
        return trace(OPTIMIZERS[rule](learning_rate=rate), surface, steps=60).f

    for rule in ("gradient_descent", "momentum", "nesterov"):
        rate = RATES[kind.id] * (0.1 if rule == "momentum" else 1)
        before, after = (losses(surface, rule, rate) for surface in (straight, turned))
        np.testing.assert_allclose(after, before, atol=1e-6 * before[0])
    before, after = (losses(surface, "adagrad", 0.8) for surface in (straight, turned))
    low = straight.stationary()[0]
    minimum = heights(straight, np.array([low[:2]]))[0]
    behind = np.argmax(after - minimum < 0.1) / np.argmax(before - minimum < 0.1)
    assert behind > 1.5
