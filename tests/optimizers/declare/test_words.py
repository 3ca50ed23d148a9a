"""A declaration that lacks a word does not pass for one that has them all."""

import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, rules, schedules, surfaces
from tests.extension import OPTIMIZER, OPTIMIZER_SOURCE, SURFACE, SURFACE_SOURCE, declared
from tests.optimizers.declare.words import (
    check_optimizer,
    check_parameter,
    check_schedule,
    check_surface,
)

SCHEDULE_SOURCE = '''
from jax import Array

from optimizers.declare import Schedule, param


class Halving(Schedule):
    """Falls to a half, step by step.

    Only the share that is left counts.
    """

    title, curve = "Halving", "falls"
    reference = "https://en.wikipedia.org/wiki/Exponential_decay"
    formula = r"\\eta_t = \\eta\\,s^{t-1}"

    share: float = param(0.5, 0.1, 1.0, "s", help="What is left after a step.")

    def factor(self, t: Array) -> Array:
        return self.share ** (t - 1)
'''
HOMES = {
    "optimizer": (OPTIMIZERS, rules, OPTIMIZER, check_optimizer),
    "surface": (SURFACES, surfaces, SURFACE, check_surface),
    "schedule": (SCHEDULES, schedules, "halving", check_schedule),
}
SOURCES = {
    "optimizer": OPTIMIZER_SOURCE.replace(
        "whatever its slope.", "whatever its slope.\n\n    Only the signs of the slopes count."
    ),
    "surface": SURFACE_SOURCE,
    "schedule": SCHEDULE_SOURCE,
}
LOOK = '    look = "Everything rolls to the middle."\n'
LEFT_OUT = '    leaves_out = "There is no noise here."\n'
MISSING = {
    "optimizer": {
        "summary": ('"""Every coordinate moves by the same stride, whatever its slope.', '"""'),
        "explanation": ("\n\n    Only the signs of the slopes count.", ""),
        "title": ('title, year, family = "Sign descent"', 'title, year, family = ""'),
        "family": ('"signs"', '""'),
        "reference": ("https://doi.org/10.1109/ICNN.1993.298623", ""),
        "convention": ("the stride shrinks with every step", ""),
        "formula": (r"\leftarrow", ""),
        "symbol": (r'r"\gamma"', r'r"\delta"'),
        "help": ("How much of the stride is kept.", "kept"),
    },
    "surface": {
        "summary": ("A round bowl with steep walls.", ""),
        "title": ('"Egg cup"', '""'),
        "axes": ("    domain =", "    axes = ('x', '')\n    domain ="),
        "spacing": ("    domain =", "    spacing = 'cubes'\n    domain ="),
        "reference": ("https://en.wikipedia.org/wiki/Paraboloid", ""),
        "formula": ("f(x, y) = ", ""),
        "look": (LOOK, ""),
        "words of its look": ("Everything rolls to the middle.", ""),
        "sentence of its look": ("Everything rolls to the middle.", "rolls"),
        "what it leaves out": (LEFT_OUT, ""),
        "sentence of what it leaves out": ("There is no noise here.", "no noise"),
        "reason of a chosen rate": ('Chosen(0.05, "A short step is seen.")', 'Chosen(0.05, "")'),
        "symbol": ('2.0, "w"', '2.0, "v"'),
        "help": ("How steep the walls are.", "steep"),
    },
    "schedule": {
        "summary": ("Falls to a half, step by step.", ""),
        "explanation": ("\n\n    Only the share that is left counts.", ""),
        "title": ('"Halving"', '""'),
        "curve": ('"falls"', '""'),
        "reference": ("https://en.wikipedia.org/wiki/Exponential_decay", ""),
        "formula": (r"\eta_t =", ""),
        "symbol": ('1.0, "s"', '1.0, "u"'),
        "help": ("What is left after a step.", "left"),
    },
}


@pytest.fixture
def check(tmp_path):
    """A function that declares something from a source and checks its words."""

    def check(what: str, source: str) -> None:
        catalog, package, name, check_words = HOMES[what]
        with declared(catalog, package, tmp_path / what, name, source) as kind:
            check_words(kind)
            for parameter in kind.parameters:
                check_parameter(kind, parameter)

    return check


@pytest.mark.parametrize("what", SOURCES)
def test_a_declaration_with_all_its_words_passes(check, what):
    check(what, SOURCES[what])


@pytest.mark.parametrize(
    ("what", "word"), [(what, word) for what, words in MISSING.items() for word in words]
)
def test_a_declaration_that_lacks_a_word_fails(check, what, word):
    there, gone = MISSING[what][word]
    assert SOURCES[what].count(there) == 1
    with pytest.raises(AssertionError):
        check(what, SOURCES[what].replace(there, gone))
