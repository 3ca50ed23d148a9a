"""Shapes: frames, ticks, numbers and thinned paths."""

import numpy as np
import pytest

from app.reference.drawing import Frame, label, thinned, ticks


def test_a_walk_that_leaves_is_cut_far_outside() -> None:
    frame = Frame.on((-1, 1), (-1, 1), 320)
    walk = np.array([[0, 0], [5, 0], [1e9, 0], [0, 0], [np.nan, 0]])
    assert len(frame.near(walk * 100)) == 2
    assert len(frame.near(np.full((3, 2), np.nan))) == 0


def test_thinning_keeps_ends_and_turning_points() -> None:
    there_and_back = np.array([[0.0, 0], [10, 0], [100, 0], [40, 0], [20, 0], [0, 30]])
    np.testing.assert_array_equal(thinned(there_and_back), there_and_back[[0, 2, 4, 5]])
    straight = np.stack([np.arange(1000.0), np.zeros(1000)], axis=1)
    assert len(thinned(straight)) < 40


@pytest.mark.parametrize(
    ("span", "expected"),
    [((-3, 3), [-2, 0, 2]), ((0, 300), [0, 100, 200, 300]), ((300, 0), [0, 100, 200, 300])],
)
def test_ticks_are_round(span: tuple[float, float], expected: list[float]) -> None:
    assert ticks(span) == expected


def test_numbers_are_printed_as_in_a_book() -> None:
    numbers = [label(value) for value in (0.0, -2.5, 1e-8, -1e-12, 5e-05, 2e7)]
    assert numbers == [
        "0",
        "−2.5",
        "10⁻⁸",
        "−1\u202f·\u202f10⁻¹²",
        "5\u202f·\u202f10⁻⁵",
        "2\u202f·\u202f10⁷",
    ]
