"""What a declaration is, and what it says when it is wrong."""

import dataclasses
import itertools

import jax
import pytest

from optimizers import OPTIMIZERS, SURFACES, Optimizer, Param, param, toggle
from optimizers.declare.standard import STANDARD

DECLARED = [*OPTIMIZERS.values(), *SURFACES.values()]
every_declaration = pytest.mark.parametrize("kind", DECLARED, ids=lambda kind: kind.id)


@every_declaration
def test_defaults_are_the_parameters_of_a_plain_instance(kind):
    made = kind()
    assert {name: getattr(made, name) for name in kind.parameters} == {
        name: words.default for name, words in kind.parameters.items()
    }


@every_declaration
def test_a_declaration_is_frozen(kind):
    with pytest.raises(dataclasses.FrozenInstanceError):
        kind().learning_rate = 1.0


@every_declaration
def test_the_leaves_are_the_parameters(kind):
    made = kind()
    leaves, structure = jax.tree.flatten(made)
    assert leaves == [getattr(made, name) for name in kind.parameters]
    assert jax.tree.unflatten(structure, leaves) == made


@every_declaration
def test_a_parameter_changes_the_leaves_and_not_the_structure(kind):
    high = kind(**{name: words.high for name, words in kind.parameters.items()})
    assert jax.tree.structure(high) == jax.tree.structure(kind())
    assert jax.tree.leaves(high) == [words.high for words in kind.parameters.values()]


def test_every_declaration_has_a_structure_of_its_own():
    """Else jit, which files programs by structure, may run one surface's for another."""
    structures = [jax.tree.structure(kind()) for kind in DECLARED]
    for structure, other in itertools.combinations(structures, 2):
        assert structure != other


@every_declaration
def test_parameters_are_given_by_name_and_must_exist(kind):
    with pytest.raises(TypeError):
        kind(0.1)
    with pytest.raises(TypeError, match="nonsense"):
        kind(nonsense=0.1)


def test_a_declaration_extends_another():
    class Decaying(OPTIMIZERS["adam"]):
        weight_decay: float = param(0.01, 0.0, 1.0, r"\lambda")

    assert list(Decaying.parameters) == [*OPTIMIZERS["adam"].parameters, "weight_decay"]
    assert jax.tree.leaves(Decaying()) == [*jax.tree.leaves(OPTIMIZERS["adam"]()), 0.01]


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


def test_the_id_is_the_name_of_the_file():
    class Inline(Optimizer):
        pass

    assert Inline.id == __name__.rpartition(".")[2]


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
