"""The landmarks of a surface: its stationary points with their heights, found once."""

import jax
import numpy as np
import pytest

from optimizers import SURFACES
from optimizers.engine import landmarks, minimum


class Counted(SURFACES["saddle"]):
    """A saddle that counts how often its stationary points are looked for."""

    asked = 0

    def stationary(self):
        type(self).asked += 1
        return super().stationary()


def test_they_are_the_declared_points_with_their_heights():
    surface = SURFACES["local_minimum"](barrier=2.0, tilt=0.5)
    for mark, point in zip(landmarks(surface), surface.stationary(), strict=True):
        assert (mark.x, mark.y, mark.kind) == point
        assert mark.f == pytest.approx(float(surface(np.array(point[:2]))), abs=1e-14)


def test_they_are_found_once_for_a_surface_and_its_parameters():
    Counted.asked = 0
    for _ in range(3):
        landmarks(Counted(distance=1.25))
        minimum(Counted(distance=1.25))
        landmarks(Counted(distance=1.25), device=jax.devices("cpu")[0])
    assert Counted.asked == 1
    landmarks(Counted(distance=1.5))
    assert Counted.asked == 2


def test_a_parameter_may_be_a_whole_number_or_an_array():
    Counted.asked = 0
    once = landmarks(Counted(distance=2.0))
    assert landmarks(Counted(distance=2)) == once
    assert landmarks(Counted(distance=np.array(2.0))) == once  # which cannot be hashed
    assert Counted.asked == 1


def test_other_parameters_have_other_landmarks():
    near, far = (landmarks(SURFACES["saddle"](distance=d)) for d in (0.75, 2.5))
    assert [abs(mark.y) for mark in near if mark.kind == "minimum"] == [0.75, 0.75]
    assert [abs(mark.y) for mark in far if mark.kind == "minimum"] == [2.5, 2.5]


def test_the_minimum_is_the_lowest_of_the_minima_whichever_is_declared_first():
    class Shuffled(SURFACES["local_minimum"]):
        def stationary(self):
            return sorted(super().stationary(), key=lambda point: -point.x)

    assert minimum(Shuffled()) == minimum(SURFACES["local_minimum"]()) < -0.3


def test_a_surface_without_a_minimum_has_none():
    class Slope(SURFACES["saddle"]):
        def stationary(self):
            return [point for point in super().stationary() if point.kind == "saddle"]

    class Plane(SURFACES["saddle"]):
        def stationary(self):
            return []

    assert minimum(Slope()) is None
    assert len(landmarks(Slope())) == 1
    assert minimum(Plane()) is None
    assert landmarks(Plane()) == ()
