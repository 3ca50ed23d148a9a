"""A declaration that lacks its words does not pass for one that has them."""

import pytest

from optimizers import OPTIMIZERS, rules
from tests.extension import OPTIMIZER, OPTIMIZER_SOURCE, declared
from tests.optimizers.contract import check_optimizer, check_parameter, check_schedule, check_words

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


def test_a_schedule_and_a_surface_without_words_fail():
    with pytest.raises((AssertionError, AttributeError)):
        check_schedule(type("Mute", (), {"title": "Mute", "summary": lambda: ""}))
    with pytest.raises((AssertionError, AttributeError)):
        check_words(type("Mute", (), {"title": "Mute", "reference": "", "summary": lambda: ""}))
