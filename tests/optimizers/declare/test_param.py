"""What a parameter is, and what it says when it is declared wrong."""

from typing import get_args

import jax
import numpy as np
import pytest

from optimizers import Optimizer, Param, Scale, param, toggle
from optimizers.declare.standard import STANDARD
from tests.optimizers.declare.words import is_sentence


def test_a_standard_parameter_needs_its_default_only():
    class Plain(Optimizer):
        momentum: float = param(0.8)
        learning_rate: float = param(0.1, high=1.0, log=False, help="Said better here.")

    momentum, rate = Plain.parameters.values()
    assert momentum == Param(default=0.8, **STANDARD["momentum"])
    assert (rate.high, rate.scale, rate.help) == (1.0, "linear", "Said better here.")
    assert (rate.low, rate.symbol) == (1e-4, r"\eta")


def test_another_parameter_says_what_is_missing():
    with pytest.raises(TypeError, match="shrinkage: give its low, high, symbol"):

        class Wrong(Optimizer):
            shrinkage: float = param(0.9, help="How much is kept.")


def test_the_scale_is_linear_unless_said():
    class Scales(Optimizer):
        rho: float = param(0.9, 0.0, 1.0, r"\rho")
        epsilon: float = param(0.1, 0.01, 1.0, r"\epsilon", log=True)
        memory: float = param(5, 1, 10, "k", integer=True)
        bias_correction: float = toggle(True, "c")

    scales = [words.scale for words in Scales.parameters.values()]
    assert scales == ["linear", "log", "integer", "toggle"]


def test_a_toggle_is_a_float_like_any_other():
    class Switched(Optimizer):
        bias_correction: float = toggle(False, "c")

    words = Switched.parameters["bias_correction"]
    assert (words.low, words.default, words.high) == (0.0, 0.0, 1.0)
    assert jax.tree.leaves(Switched()) == [0.0]
    assert type(Switched().bias_correction) is float


@pytest.mark.parametrize("numbers", [(1.5, 1, 10), (2, 0.5, 10), (2, 1, 10.5)])
def test_an_integer_scale_is_whole(numbers):
    with pytest.raises(ValueError, match="memory: an integer scale needs whole numbers"):

        class Wrong(Optimizer):
            memory: float = param(*numbers, "k", integer=True)


WRONG_RANGES = {
    "above": ((2.0, 0.0, 1.0), False),
    "below": ((-1.0, 0.0, 1.0), False),
    "upside-down": ((0.5, 1.0, 0.0), False),
    "nan": ((float("nan"), 0.0, 1.0), False),
    "log-from-zero": ((0.5, 0.0, 1.0), True),
    "log-from-below": ((0.5, -1.0, 1.0), True),
}


@pytest.mark.parametrize(("numbers", "log"), WRONG_RANGES.values(), ids=WRONG_RANGES.keys())
def test_a_range_that_cannot_be_names_the_parameter(numbers, log):
    with pytest.raises(ValueError, match=r"rho: .*(outside|log scale)"):

        class Wrong(Optimizer):
            rho: float = param(*numbers, r"\rho", log=log)


def test_a_parameter_without_param_names_it():
    with pytest.raises(TypeError, match=r"rho: declare it with param"):

        class Wrong(Optimizer):
            rho: float = 0.9


def test_a_parameter_without_help_names_it():
    with pytest.raises(TypeError, match=r"wobble: no help"):

        class Wrong(Optimizer):
            wobble: float = param(0.5, 0.0, 1.0, "w")


def test_a_parameter_without_a_type_names_it():
    with pytest.raises(TypeError, match="rho"):

        class Wrong(Optimizer):
            rho = param(0.9, 0.0, 1.0, r"\rho")


EVERY_STANDARD = pytest.mark.parametrize("name", STANDARD)


@EVERY_STANDARD
def test_a_standard_parameter_has_a_symbol_and_a_sentence_of_help(name):
    known = STANDARD[name]
    assert known["symbol"].strip("\\")
    assert is_sentence(known["help"])
    assert known.get("scale", "linear") in get_args(Scale)
    assert known.get("low", 0.0) < known.get("high", np.inf)


def test_only_the_learning_rate_and_the_momentum_may_follow_a_schedule():
    assert [name for name, known in STANDARD.items() if known.get("schedulable")] == [
        "learning_rate",
        "momentum",
    ]

    class Scheduled(Optimizer):
        learning_rate: float = param(0.1)
        rho: float = param(0.9)
        pace: float = param(0.1, 0.0, 1.0, "p", help="How fast it goes.")

    assert Scheduled.schedulable() == ["learning_rate"]


def test_the_edges_of_a_range_belong_to_it():
    class Edges(Optimizer):
        low: float = param(0.0, 0.0, 1.0, "a", help="At its lower edge.")
        high: float = param(1.0, 0.0, 1.0, "b", help="At its upper edge.")

    assert [words.default for words in Edges.parameters.values()] == [0.0, 1.0]


def test_zero_and_linear_are_said_too_and_not_left_out():
    """A value that is false replaces the standard one, as any other does."""

    class Said(Optimizer):
        learning_rate: float = param(1e-3, low=0.0, log=False)

    words = Said.parameters["learning_rate"]
    assert (words.low, words.scale) == (0.0, "linear")
