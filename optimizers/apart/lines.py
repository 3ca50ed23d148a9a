"""The lines of a rule's step, in the order in which they are done."""

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

from optimizers.apart.names import GRADIENT, Names
from optimizers.apart.notation import Leaf, Notation
from optimizers.apart.printer import write
from optimizers.apart.record import Key, Record, assigned, is_numeric
from optimizers.apart.symbols import symbol

LONG = 4  # numbers in a row or a column: more are not written out
STEP = "step"  # what the new point is called: it is where the step leads


class Line(NamedTuple):
    """One thing that a step works out."""

    name: str
    """What it is called: a variable, a field of the state, or `step` for the new point."""
    symbol: str
    """Its TeX."""
    kept: bool
    """Whether it replaces something that was kept: the point, or a field of the state."""
    symbols: Notation | None
    """How it is worked out; None where a loop does it."""
    numbers: Notation | None
    """The same with numbers in it; None where that says no more than the result."""
    result: tuple[Leaf, ...]
    """Its value; several of a tuple."""
    is_point: bool = False
    """Whether it is the new point, what the step returns."""


class Reader:
    """Reads the lines off a record."""

    def __init__(self, record: Record, names: Names, fields: tuple[str, ...]) -> None:
        self.record, self.names, self.fields = record, names, fields

    def lines(self) -> Iterator[Line]:
        """The lines."""
        for number in self.record.done_with:
            node: Any = self.record.source.nodes[number]
            if isinstance(node, ast.Return) and node.value:
                yield from self._returned(node.value)
            elif isinstance(node, ast.For | ast.While):
                yield from (self._line(name, None, Key(number, name)) for name in assigned(node))
            else:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    yield from self._assigned(target, node.value, number)

    def _assigned(self, target: ast.expr, value: ast.expr, number: int) -> Iterator[Line]:
        """A line for each name that is given a value; all of a tuple are given theirs at once."""
        pairs = list(_pairs(target, value))
        lines = [self._line(name, its, Key(number, name)) for name, its in pairs]
        for (name, its), line in zip(pairs, lines, strict=True):
            is_slope = its is not None and self.names.name(its) == GRADIENT
            self.names.meant[name] = GRADIENT if is_slope else name
            yield line._replace(name=self.names.meant[name])

    def _returned(self, value: ast.expr) -> Iterator[Line]:
        """The new point, and what is kept that no line has told yet."""
        number = value.number  # type: ignore[attr-defined]
        if isinstance(value, ast.Tuple) and len(value.elts) == 2:
            point, state = value.elts
            yield self._line(self.names.x, point, _key(point), STEP)._replace(is_point=True)
            yield from self._state(state)
        else:
            first = self._line(self.names.x, None, Key(number, path=(0,)), STEP)
            yield first._replace(is_point=True)
            yield from self._fields(Key(number, path=(1,)))

    def _state(self, node: ast.expr) -> Iterator[Line]:
        if isinstance(node, ast.Name) and node.id == self.names.s:
            return
        if isinstance(node, ast.Call) and not any(
            isinstance(one, ast.Starred) for one in node.args
        ):
            given = dict(zip(self.fields, node.args, strict=False))
            given |= {one.arg: one.value for one in node.keywords if one.arg}
            for name, value in given.items():
                told = isinstance(value, ast.Name) and value.id == name and name in self.names.meant
                if not told:
                    yield self._line(name, value, _key(value))
        else:
            yield from self._fields(_key(node))

    def _fields(self, key: Key) -> Iterator[Line]:
        for index, name in enumerate(self.fields):
            yield self._line(name, None, key._replace(path=(*key.path, index)))

    def _line(self, name: str, node: ast.expr | None, key: Key, result: str = "") -> Line:
        is_point = name == self.names.x
        return Line(
            name=STEP if is_point else name,
            symbol=symbol("x" if is_point else name),
            kept=is_point or name in self.fields or name in self.names.meant,
            symbols=write(node, self.record, self.names, numbers=False) if node else None,
            numbers=self._numbers(node, key) if node else None,
            result=tuple(_results(key, self.record.value(key), result or name)),
        )

    def _numbers(self, node: ast.expr, key: Key) -> Notation | None:
        """The numbers, unless they are the result itself, part of it, or too many to be read."""
        whole = self.record.value(_key(node))
        if isinstance(whole, tuple) and not isinstance(self.record.value(key), tuple):
            return None
        found = write(node, self.record, self.names, numbers=True)
        shapes = [self.record.shape(leaf.key) or () for leaf in found.leaves if leaf.key]
        says_more = len(found.tex) > 1 and shapes
        return found if says_more and not any(map(is_long, shapes)) else None


def is_long(shape: tuple[int, ...]) -> bool:
    """Whether an array of this shape is more than is written out."""
    return any(length > LONG for length in shape)


def _key(node: ast.expr) -> Key:
    return Key(node.number)  # type: ignore[attr-defined]


def _pairs(target: ast.expr, value: ast.expr | None) -> Iterator[tuple[str, ast.expr | None]]:
    """Each name that is given a value, and the expression of that value."""
    if isinstance(target, ast.Name):
        if target.id != "_":
            yield target.id, value
    elif isinstance(target, ast.Tuple | ast.List):
        parts: list[ast.expr | None] = [value] * len(target.elts)
        if isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts):
            parts = list(value.elts)
        for one, its in zip(target.elts, parts, strict=True):
            yield from _pairs(one, its)


def _results(key: Key, value: Any, name: str) -> Iterator[Leaf]:
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _results(key._replace(path=(*key.path, index)), part, name)
    elif is_numeric(value):
        yield Leaf(name, key=key)
