"""Finding where slopes vanish, on curves and surfaces whose answer is known."""

import numpy as np
import pytest

from optimizers.declare.stationary import crossed, settled, turns


def test_the_turns_of_a_sine():
    found = turns(np.cos, 0.0, 10.0)
    np.testing.assert_allclose([turn.x for turn in found], np.pi * np.array([0.5, 1.5, 2.5]))
    assert [turn.kind for turn in found] == ["maximum", "minimum", "maximum"]


def test_a_turn_is_found_to_the_last_digit():
    (found,) = turns(lambda x: x**2 - 2, 0.0, 3.0)
    assert found.x == pytest.approx(np.sqrt(2), abs=1e-15)


@pytest.mark.parametrize("place", [-1.0, 0.0, 0.5, 2.0])
def test_a_turn_at_a_round_number_is_exact(place):
    assert turns(lambda x: x - place, -9.0, 7.0) == [(place, "minimum")]


def test_a_slope_that_keeps_its_sign_has_no_turns():
    assert turns(np.exp, -1.0, 1.0) == []


def test_the_stationary_points_of_a_sum():
    along, across = turns(np.sin, -1.0, 4.0), turns(lambda y: -y, -1.0, 1.0)
    assert [kind for _, _, kind in crossed(along, across)] == ["saddle", "maximum"]
    assert [kind for _, _, kind in crossed(along, along)] == [
        "minimum",
        "saddle",
        "saddle",
        "maximum",
    ]


def egg_carton(x, y):
    """The derivatives of sin x + sin y + xy / 9."""
    return np.cos(x) + y / 9, np.cos(y) + x / 9, -np.sin(x), 1 / 9 + 0 * x, -np.sin(y)


def test_newton_settles_at_every_stationary_point_once():
    found = settled(egg_carton, (-3.0, 3.0), (-2.5, 2.5), grid=15)
    finer = settled(egg_carton, (-3.0, 3.0), (-2.5, 2.5), grid=60)
    np.testing.assert_allclose([p[:2] for p in found], [p[:2] for p in finer], atol=1e-12)
    assert sorted(point.kind for point in found) == ["maximum", "minimum", "saddle", "saddle"]
    for x, y, _ in found:
        np.testing.assert_allclose(egg_carton(x, y)[:2], 0, atol=1e-14)


def test_points_outside_the_domain_are_left_out():
    assert len(settled(egg_carton, (0.0, 3.0), (0.0, 2.5), grid=15)) == 1
