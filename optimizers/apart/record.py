"""What a step told while it ran."""

import ast
from collections.abc import Mapping
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax import Array

from optimizers.apart.source import Source

Path = tuple[int, ...]


class Key(NamedTuple):
    """Where a value is found in a record, whatever ran."""

    number: int  # of the expression, or of the statement where a name is given
    name: str = ""  # of a variable, once that statement is done
    path: Path = ()  # within a tuple


class Record:
    """Listens to one run of a step."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.done_with: list[int] = []
        """The numbers of the statements, in the order in which they were done."""
        self._values: dict[tuple[int, str], Any] = {}

    def see(self, number: int, value: Any) -> Any:
        """Note the value of an expression."""
        self._values[number, ""] = value
        return value

    def done(self, number: int, names: Mapping[str, Any]) -> None:
        """Note what a statement has made of the names that it assigns."""
        self.done_with.append(number)
        for name in assigned(self.source.nodes[number]):
            if name in names:
                self._values[number, name] = names[name]

    def value(self, key: Key) -> Any:
        """The value of a key; None where the step did not pass there."""
        found: Any = self._values.get(key[:2])
        for index in key.path:
            found = found[index]
        return found

    def passed(self, node: ast.AST) -> bool:
        """Whether the step came by an expression; a constant is no place to come by."""
        number = node.number  # type: ignore[attr-defined]
        return isinstance(node, ast.Constant) or (number, "") in self._values

    def is_known(self, node: ast.AST) -> bool:
        """Whether an expression's value is a number, an array, or a tuple of such."""
        return _is_known(self.value(Key(node.number)))  # type: ignore[attr-defined]

    def shape(self, key: Key) -> tuple[int, ...] | None:
        """The shape of a value; None where it is no number and no array."""
        value = self.value(key)
        return jnp.shape(value) if is_numeric(value) else None

    def is_truth(self, key: Key) -> bool:
        """Whether a value is true or false."""
        return jnp.result_type(self.value(key)) == jnp.bool_

    def array(self, key: Key) -> Array:
        """A value as floats; a truth is one or zero."""
        return jnp.asarray(self.value(key), float)


def is_numeric(value: Any) -> bool:
    """Whether a value is a number or an array."""
    return isinstance(value, bool | int | float | jax.Array)


def _is_known(value: Any) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(map(_is_known, value))
    return is_numeric(value)


def assigned(node: ast.AST) -> list[str]:
    """The names that a statement gives values to, in the order of the text."""
    names = [one for one in ast.walk(node) if isinstance(one, ast.Name)]
    stores = [name for name in names if isinstance(name.ctx, ast.Store)]
    stores.sort(key=lambda name: (name.lineno, name.col_offset))
    return list(dict.fromkeys(name.id for name in stores))
