"""What all declarations have in common.

A declaration is a frozen dataclass that is also a JAX pytree: its class is the structure that jit
compiles for, its parameters are the leaves that jit traces, so moving a slider compiles nothing.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Self, dataclass_transform

import jax

from optimizers.declare.param import Param, choice, param, param_of, race_length, toggle


def _leaves(declared: "Declared") -> tuple[list[Any], Any]:
    return [getattr(declared, name) for name in declared.parameters], type(declared)


def _from_leaves(declaration: type["Declared"], leaves: Iterable[Any]) -> "Declared":
    return declaration(**dict(zip(declaration.parameters, leaves, strict=True)))


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(choice, param, race_length, toggle)
)
class Declared:
    """Base of every declaration; a subclass becomes a frozen dataclass and a pytree."""

    kind: ClassVar[str]  # optimizer, surface, network or schedule
    id: ClassVar[str]
    title: ClassVar[str]
    formula: ClassVar[str]
    reference: ClassVar[str]
    parameters: ClassVar[Mapping[str, Param]]

    def __init_subclass__(cls) -> None:
        dataclasses.dataclass(frozen=True, kw_only=True)(cls)
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]
        cls.id = cls.__module__.rpartition(".")[2]  # the name of its file
        cls.parameters = {field.name: param_of(field) for field in fields}
        # not register_dataclass: to jaxlib 0.10 its classes with equally many fields are all one
        # structure, and once in some fifty runs a surface was walked by another one's program
        jax.tree_util.register_pytree_node(cls, _leaves, _from_leaves)

    @classmethod
    def summary(cls) -> str:
        """The docstring, without its indentation."""
        return inspect.cleandoc(cls.__doc__ or "")

    def values(self) -> dict[str, float]:
        """The parameters by name, as floats; without those that wait for a race's length."""
        given = {name: getattr(self, name) for name in self.parameters}
        return {name: float(value) for name, value in given.items() if value is not None}

    def as_floats(self) -> Self:
        """The same declaration with every parameter a float: an int would compile anew."""
        return type(self)(**self.values())


def source_of(method: Callable[..., Any]) -> str:
    """The source of a method, dedented: the code you read is the code that runs."""
    return inspect.cleandoc("\n" + inspect.getsource(method))
