"""A declaration that lacks its words does not pass for one that has them."""

import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, rules
from tests.extension import OPTIMIZER, OPTIMIZER_SOURCE, declared
from tests.optimizers.declare.words import (
    check_optimizer,
    check_parameter,
    check_schedule,
    check_words,
)

WORDS = OPTIMIZER_SOURCE.replace(
    "whatever its slope.", "whatever its slope.\n\n    Only the signs of the slopes count."
)
MISSING = {
    "summary": ('"""Every coordinate moves by the same stride, whatever its slope.', '"""'),
    "explanation": ("\n\n    Only the signs of the slopes count.", ""),
    "title": ('title, year, family = "Sign descent"', 'title, year, family = ""'),
    "family": ('"signs"', '""'),
    "reference": ("https://doi.org/10.1109/ICNN.1993.298623", ""),
    "convention": ("the stride shrinks with every step", ""),
    "formula": (r"\leftarrow", ""),
}


@pytest.fixture
def declare(tmp_path):
    """A function that declares an optimizer from a source and checks its words."""

    def check(source: str) -> None:
        with declared(OPTIMIZERS, rules, tmp_path / "rules", OPTIMIZER, source) as kind:
            check_optimizer(kind)
            for name in kind.parameters:
                check_parameter(kind, name)

    return check


def test_an_optimizer_with_all_its_words_passes(declare):
    declare(WORDS)


@pytest.mark.parametrize("field", MISSING)
def test_an_optimizer_that_lacks_a_word_fails(declare, field):
    there, gone = MISSING[field]
    assert WORDS.count(there) == 1
    with pytest.raises(AssertionError):
        declare(WORDS.replace(there, gone))


SCHEDULE = (SCHEDULES["cosine"], check_schedule)
SURFACE = (SURFACES["beale"], check_words)


def variant(kind, **words):
    """The same declaration, but for some of its words."""
    own = {"__doc__": kind.__doc__, "__module__": kind.__module__}
    return type(kind.__name__, (kind,), own | words)


@pytest.mark.parametrize(("kind", "check"), [SCHEDULE, SURFACE])
def test_a_schedule_or_a_surface_with_all_its_words_passes(kind, check):
    check(variant(kind))


@pytest.mark.parametrize(
    ("kind", "check", "word", "said"),
    [
        (*SCHEDULE, "title", ""),
        (*SCHEDULE, "reference", ""),
        (*SCHEDULE, "curve", ""),
        (*SCHEDULE, "formula", r"\eta\,t"),
        (*SCHEDULE, "__doc__", None),
        (*SCHEDULE, "__doc__", "Half a cosine wave from full to an end value."),
        (*SURFACE, "title", ""),
        (*SURFACE, "reference", ""),
        (*SURFACE, "__doc__", None),
    ],
)
def test_a_schedule_or_a_surface_that_lacks_a_word_fails(kind, check, word, said):
    lacking = variant(kind, **{word: said})
    with pytest.raises(AssertionError):
        check(lacking)
