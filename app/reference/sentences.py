"""Sentences of the reference page, made from numbers."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jax.numpy as jnp

import optimizers
from app.catalog import ParameterEntry, StateEntry
from app.reference.drawing import label
from optimizers import Surface

MAX_LISTED = 10  # stationary points that are listed one by one
DIGITS = 9  # after the point: what is smaller is rounding
PLURALS = {"minimum": "minima", "saddle": "saddles", "maximum": "maxima"}


class Agreement(NamedTuple):
    """One published reference that an optimizer agrees with."""

    reference: str
    url: str
    closeness: str  # "to 1e-14 over 300 steps"
    how: str


@cache
def _rows() -> list[dict[str, Any]]:
    file = Path(optimizers.__file__).parent / "agreement.json"
    return json.loads(file.read_text())


def agreements(rule: str) -> list[Agreement]:
    """How closely an optimizer agrees with each published reference, the closest first."""
    mine = sorted(
        (row for row in _rows() if row["rule"] == rule), key=lambda row: row["difference"]
    )
    return [Agreement(row["reference"], row["url"], closeness(row), row["words"]) for row in mine]


def closeness(row: dict[str, Any]) -> str:
    """As in "to 1e-14 over 300 steps"."""
    bound = f"{row['difference']!r}".replace("e-0", "e-")
    return f"to {bound} over {counted(row['steps'], 'step')}"


def counted(count: int, one: str, many: str = "") -> str:
    """As in "1 step" and "75,001 steps"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """As in "Momentum and RMSProp"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def default_of(parameter: ParameterEntry) -> str:
    """A parameter's default."""
    if parameter.default is None:
        return "the length of the race"
    if parameter.scale == "toggle":
        return "on" if parameter.default else "off"
    if parameter.scale == "choice":
        return parameter.choices[int(parameter.default)]
    return label(parameter.default)


def drawn_as(field: StateEntry) -> str:
    """How a field of an optimizer's state is drawn on the surface."""
    factor = field.times.replace("-", "\N{MINUS SIGN}").replace("_", " ")
    return {
        "none": "",
        "arrow": f"an arrow: {factor} × {field.name}",
        "point": f"an arrow, {factor} × {field.name}, and the point that it leads to",
        "stretch": f"an ellipse with axes as {powered(field.name, field.power)}",
        "quadratic": f"an ellipse of curvature {powered(field.name, field.power)}, "
        "and the minimum it has",
    }[field.drawn]


def powered(name: str, power: float) -> str:
    """A name to a power, as in 1/√v."""
    written = {1.0: "{}", -1.0: "1/\N{WORD JOINER}{}", 0.5: "√{}", -0.5: "1/\N{WORD JOINER}√{}"}
    return written.get(power, "{}^" + label(power)).format(name)


def range_of(parameter: ParameterEntry) -> str:
    """A parameter's range, and the scale of its slider."""
    if parameter.scale == "toggle":
        return "on or off"
    if parameter.scale == "choice":
        return f"one of {listed(parameter.choices)}"
    kind = {"log": ", log scale", "integer": ", whole"}.get(parameter.scale, "")
    return f"{label(parameter.low)} to {label(parameter.high)}{kind}"


class Stationary(NamedTuple):
    """A stationary point in words: its kind, its coordinates and its height."""

    kind: str
    numbers: tuple[str, ...]


def stationary(surface: Surface) -> tuple[str, list[Stationary]]:
    """How many stationary points there are, and those to list: of many, the lowest alone."""
    points = surface.stationary()
    kinds = Counter[str](point.kind for point in points)
    shares = [counted(kinds[kind], kind, PLURALS[kind]) for kind in PLURALS if kinds[kind]]
    said = listed(shares) if shares else "none in the domain"
    if len(points) > MAX_LISTED:
        points, said = points[:1], f"{said}; the lowest minimum:"
    return said, [_place(surface, *point) for point in points]


def _place(surface: Surface, x: float, y: float, kind: str) -> Stationary:
    height = float(surface(jnp.array([x, y])))
    numbers = (x, height) if surface.dimensions == 1 else (x, y, height)
    return Stationary(kind, tuple(label(round(number, DIGITS) + 0.0) for number in numbers))
