"""Steps taken apart as bytes: a JSON line with the lines of the rule, then their numbers."""

from dataclasses import dataclass
from functools import lru_cache

import jax
import numpy as np

from app.steps.answer import LineAnswer, Slot, StepHeader
from app.steps.mathml import mathml, place, symbol
from app.web.wire import json_bytes, json_line, npy
from optimizers import Optimizer, Race
from optimizers.apart import LONG, Anatomy, Line, anatomy, values


@dataclass(frozen=True)
class Part:
    """Some steps of one lane of a race, which its own rule took."""

    race: Race
    place: int
    steps: range

    @property
    def rule(self) -> type[Optimizer]:
        """The rule that took them."""
        return type(self.race.lanes[self.place].optimizer)


def binary(part: Part, device: jax.Device) -> bytes:
    """The steps as a JSON line and a `.npy` array of float64."""
    header, table = _answer(part, device)
    return json_line(header) + npy(table, "<f8")


def document(part: Part, device: jax.Device) -> bytes:
    """The steps as one JSON document; a number that is not finite is null."""
    header, table = _answer(part, device)
    return json_bytes(header)[:-1] + b',"numbers":' + json_bytes(table.tolist()) + b"}"


def _answer(part: Part, device: jax.Device) -> tuple[StepHeader, np.ndarray]:
    of = anatomy(part.rule)
    found = values(part.race, part.place, part.steps, device)
    flat = part.race.surface.dimensions == 1
    arrays = [_shown(array, flat) for array in (*found.shown.values(), found.walked)]
    slots, at = [], 0
    truths = [*(key in of.truths for key in found.shown), False]
    for (whole, array), truth in zip(arrays, truths, strict=True):
        shape = list(array.shape[1:])
        slots.append(Slot(at=at, shape=shape, whole=list(whole), truth=truth))
        at += int(np.prod(shape))
    header = StepHeader(
        optimizer=part.rule.id,
        first=part.steps.start,
        last=part.steps.stop - 1,
        lines=list(_lines((part.rule,), flat)),
        slots=slots[:-1],
        point=list(of.shapes).index(of.point),
        walked=slots[-1],
    )
    table = np.hstack([array.reshape(len(array), -1) for _, array in arrays])
    return header, table


def _shown(array: np.ndarray, flat: bool) -> tuple[tuple[int, ...], np.ndarray]:
    """The shape of what a step had, and as much of it as is shown; a curve has only an x."""
    if flat:
        index = tuple(0 if size == 2 else slice(None) for size in array.shape[1:])
        array = array[(slice(None), *index)]
    cut = tuple(slice(LONG - 1 if size > LONG else size) for size in array.shape[1:])
    return array.shape[1:], array[(slice(None), *cut)]


@lru_cache
def _lines(rules: tuple[type[Optimizer]], flat: bool) -> tuple[LineAnswer, ...]:
    of = anatomy(rules[0])
    return tuple(_line(line, of, flat) for line in of.lines)


def _line(line: Line, of: Anatomy, flat: bool) -> LineAnswer:
    slots = {key: index for index, key in enumerate(of.shapes)}
    return LineAnswer(
        name=line.name,
        symbol=symbol(line.symbol),
        kept=line.kept,
        symbols=mathml(line.symbols, slots) if line.symbols else None,
        numbers=mathml(line.numbers, slots, flat=flat) if line.numbers else None,
        result=[place(leaf, slots) for leaf in line.result],
    )
