"""Where weights lie in a plane, and how much of a path lies outside."""

import numpy as np
import pytest

from optimizers.landscapes import Plane, plane_of
from optimizers.landscapes.plane import at_right_angles
from tests.optimizers.landscapes.paths import walked, wandering

ORIGIN = np.array([1.0, 2.0, 3.0, 4.0])
SLANTED = Plane(ORIGIN, np.array([[2.0, 0, 0, 0], [1.0, 3.0, 0, 0]]), ("", ""))


def test_coordinates_undo_weights_even_where_directions_are_slanted() -> None:
    points = np.array([[0.5, -2.0], [0, 0], [1e3, 7]])
    np.testing.assert_allclose(SLANTED.coordinates(SLANTED.weights(points)), points, atol=1e-12)


def test_a_point_beside_the_plane_is_seen_where_it_is_nearest() -> None:
    beside = SLANTED.weights(np.array([0.5, -2.0])) + np.array([0, 0, 5, 7])
    np.testing.assert_allclose(SLANTED.coordinates(beside), [0.5, -2.0], atol=1e-12)


@pytest.mark.parametrize(
    ("moves", "share"),
    [
        ([[0, 0], [3, 1], [-1, 2]], 0.0),
        ([[0, 0, 0, 0], [0, 0, 1, 2], [0, 0, 4, -3]], 1.0),
        ([[0, 0, 0, 0], [3, 0, 4, 0]], 16 / 25),
        ([[0, 0, 0, 0], [3, 0, 4, 0], [np.nan] * 4], 16 / 25),  # diverged
    ],
)
def test_outside_is_the_share_of_a_path_that_no_direction_has(
    moves: list[list[float]], share: float
) -> None:
    path = np.pad(np.array(moves, float), [(0, 0), (0, 4 - len(moves[0]))])
    for far in (0, 100):  # wherever the plane lies
        assert SLANTED.outside(path + far) == pytest.approx(share, abs=1e-12)


def test_a_path_that_stands_still_has_no_share() -> None:
    assert np.isnan(SLANTED.outside(np.ones((3, 4))))


def test_of_one_lane_it_is_what_principal_components_leave() -> None:
    paths = wandering(1, 20)
    plane = plane_of(walked(paths))
    assert plane.explained is not None
    assert plane.outside(paths[0]) == pytest.approx(1 - sum(plane.explained), abs=1e-6)


def test_at_right_angles_takes_the_first_two_that_differ() -> None:
    named = {"still": [0, 0, 0], "a": [0, 2, 0], "a again": [0, -1, 1e-9], "b": [0, 1, 5]}
    directions, names = at_right_angles([(name, np.array(one)) for name, one in named.items()])
    assert names == ("a", "b")
    np.testing.assert_allclose(directions, [[0, 1, 0], [0, 0, 1]], atol=1e-9)
