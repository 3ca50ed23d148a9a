"""What an optimizer says of its state."""

import pytest

from optimizers import OPTIMIZERS

KEPT = {
    "gradient_descent": "keeps nothing between steps",
    "momentum": "keeps 1 number for each parameter",
    "adagrad": "keeps 1 number for each parameter",
    "adam": "keeps 2 numbers for each parameter",
    "bfgs": "keeps a matrix: n numbers for each of n parameters",
}


@pytest.mark.parametrize(("rule", "words"), KEPT.items())
def test_an_optimizer_knows_how_many_numbers_it_keeps_for_each_parameter(rule, words):
    assert OPTIMIZERS[rule].keeps() == words
