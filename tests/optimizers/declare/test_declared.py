"""What a declaration is, and what it says when it is wrong."""

import dataclasses
import itertools

import jax
import pytest

from optimizers import OPTIMIZERS, SURFACES, Optimizer, param

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


def test_the_id_is_the_name_of_the_file():
    class Inline(Optimizer):
        pass

    assert Inline.id == __name__.rpartition(".")[2]
