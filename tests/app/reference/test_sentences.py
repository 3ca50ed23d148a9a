"""Sentences from numbers."""

import pytest

from app.reference import sentences


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"difference": 1e-14, "steps": 300}, "to 1e-14 over 300 steps"),
        ({"difference": 5e-05, "steps": 1}, "to 5e-5 over 1 step"),
        ({"difference": 0.01, "steps": 75001}, "to 0.01 over 75,001 steps"),
        ({"difference": 1e-10, "steps": 2}, "to 1e-10 over 2 steps"),
    ],
)
def test_agreement_is_said_with_its_bound_and_its_length(row: dict, sentence: str) -> None:
    assert sentences.closeness(row) == sentence


def test_the_closest_agreement_comes_first() -> None:
    bounds = [float(row.closeness.split()[1]) for row in sentences.agreements("adam")]
    assert len(bounds) > 5
    assert bounds == sorted(bounds)


def test_lists_end_with_an_and() -> None:
    assert [sentences.listed(list(names)) for names in ("a", "ab", "abc")] == [
        "a",
        "a and b",
        "a, b and c",
    ]
