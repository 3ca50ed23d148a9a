"""What a rule's step consists of: its lines, and where in a run their numbers are found."""

from functools import lru_cache
from typing import NamedTuple

import jax
import jax.numpy as jnp

from optimizers.apart.lines import Line, Reader
from optimizers.apart.names import Names
from optimizers.apart.record import Key, Record
from optimizers.apart.source import Source
from optimizers.declare import Optimizer


class Anatomy(NamedTuple):
    """The step of one rule in the plane."""

    source: Source
    lines: tuple[Line, ...]
    shapes: dict[Key, tuple[int, ...]]
    """The shape of each number that the lines show."""
    truths: frozenset[Key]
    """Which of them are truths."""

    @property
    def point(self) -> Key:
        """Where the new point is found."""
        (key,) = (line.result[0].key for line in self.lines if line.is_point)
        assert key
        return key


def anatomy(rule: type[Optimizer]) -> Anatomy:
    """What the step of a rule consists of, found by following it once without numbers.

    Raises:
        ValueError: its source cannot be read.
    """
    return _anatomy((rule,))


@lru_cache
def _anatomy(rules: tuple[type[Optimizer]]) -> Anatomy:
    (rule,) = rules
    source = Source.of(rule)
    record = Record(source)
    point = jax.ShapeDtypeStruct((2,), float)
    found: list[Anatomy] = []

    def follow(x: jax.Array, t: jax.Array) -> None:
        state = rule().init(x)
        source.listened(record)(rule(), lambda p: jnp.sum(p**2), x, state, t)
        fields = tuple(getattr(state, "_fields", ()))
        lines = tuple(Reader(record, Names(rule, source), fields).lines())
        keys = dict.fromkeys(key for line in lines for key in _keys(line))
        shapes = {key: record.shape(key) or () for key in keys}
        truths = frozenset(key for key in keys if record.is_truth(key))
        found.append(Anatomy(source, lines, shapes, truths))

    jax.eval_shape(follow, point, jax.ShapeDtypeStruct((), float))
    return found[0]


def _keys(line: Line) -> list[Key]:
    leaves = [*(line.numbers.leaves if line.numbers else ()), *line.result]
    return [leaf.key for leaf in leaves if leaf.key]
