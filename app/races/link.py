"""Reads a link: the race that it runs, and how the page is to show it.

`tests/links.json` is the grammar, which the page's own reader is tested against too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from pydantic import ValidationError

from app.races.first_lanes import FIRST_LANES
from app.races.request import RaceRequest
from app.races.training import training_of
from app.settings import Settings
from app.web.problems import Problem, Refused
from optimizers import NETWORKS, SURFACES, Race
from optimizers.training import Training

# what only the page minds
SHOWN = {
    "arrows", "axis", "below", "box", "camera", "chosen", "curve", "embed", "ends", "future",
    "linked", "names", "plane", "section", "speed", "step", "tolerance", "view",
}  # fmt: skip
LANE_SHOWN = {"hidden", "lines", "slot"}
UNTOUCHED = "constant"  # no schedule at all


@dataclass(frozen=True)
class Link:
    """What a link holds."""

    race: Race | Training
    shown: Mapping[str, str]
    """What only the page minds, as it stands there."""


class WrongLink(ValueError):
    """A link that says what cannot be."""


def read_link(query: str, settings: Settings) -> Link:
    """The race of a query string, with all that it leaves out.

    Raises:
        WrongLink: a name is unknown, or a value is not allowed.
    """
    items = parse_qsl(query.strip().lstrip("/?"), keep_blank_values=True)
    lanes = [value for name, value in items if name == "lane"]
    if not lanes and "lanes" not in dict(items):
        lanes = list(FIRST_LANES)
    single = {name: value for name, value in items if name not in ("lane", "lanes")}
    asked: dict[str, Any] = {}
    for name, value in single.items():
        if name not in SHOWN or name == "tolerance":  # which is checked as the race's is
            _item(asked, name, value)
    surface = asked.get("surface", next(iter(SURFACES)))
    known = NETWORKS.get(surface) or SURFACES.get(surface)
    suits = known.suits if known else {}
    asked["lanes"] = [_lane(text, suits) for text in lanes]
    return Link(_race(asked, settings), {name: single[name] for name in single if name in SHOWN})


def _item(asked: dict[str, Any], name: str, value: str) -> None:
    """Put one item of a link where the request for a race has it."""
    if name == "surface":
        asked["surface"] = value
    elif name.startswith("surface."):
        asked.setdefault("surface_parameters", {})[name[8:]] = _number(name, value)
    elif name == "start":
        asked["start"] = [_number(name, part) for part in value.split(",")]
    elif name in ("noise", "tolerance"):
        asked[name] = _number(name, value)
    elif name in ("steps", "seed"):
        asked[name] = _whole(name, value)
    else:
        raise WrongLink(f"{name}={value}: a link has no {name!r}")


def _lane(text: str, suits: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    """The request for one lane, which has what suits the surface unless it says otherwise."""
    rule, *parts = text.split(",")
    lane: dict[str, Any] = {"optimizer": rule, "parameters": dict(suits.get(rule, {}))}
    moved: dict[str, dict[str, Any]] = {}
    for part in parts:
        name, _, value = part.partition(":")
        where = f"lane={rule},{name}"
        target, _, inner = name.partition(".")
        if name == "batch":
            lane["batch_size"] = 0 if value == "full" else _whole(where, value)
        elif name == "branch":
            lane["branch"] = _branch(where, value)
        elif inner == "schedule":
            moved.setdefault(target, {})["schedule"] = value
        elif inner:
            numbers = moved.setdefault(target, {}).setdefault("parameters", {})
            numbers[inner] = _number(where, value)
        elif name not in LANE_SHOWN:
            lane["parameters"][name] = _number(where, value)
    kept = {name: one for name, one in moved.items() if one.get("schedule") != UNTOUCHED}
    return {**lane, "schedules": kept}


def _branch(where: str, text: str) -> dict[str, Any]:
    """The request for a branch, as in 1@40 or 1@40:fresh; a link counts lanes from 1."""
    found = re.fullmatch(r"(\d+)@(\d+)(:fresh)?", text)
    if not found:
        raise WrongLink(f"{where}={text}: must be a lane and a step, as in 1@40 or 1@40:fresh")
    lane, step, fresh = found.groups()
    return {"lane": int(lane) - 1, "step": int(step), "fresh": bool(fresh)}


def _race(asked: dict[str, Any], settings: Settings) -> Race | Training:
    lanes = asked["lanes"] or [{"optimizer": "adam"}]  # a request has one at least, a link may not
    try:
        request = RaceRequest(**{**asked, "lanes": lanes})
        on_network = request.surface in NETWORKS
        race = training_of(request, settings) if on_network else request.race(settings)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise WrongLink(f"{where}: {first['msg']}") from None
    except Refused as error:
        raise WrongLink("; ".join(map(_said, error.problems))) from None
    return race if asked["lanes"] else replace(race, lanes=())


def _said(problem: Problem) -> str:
    return f"{problem.field}={problem.value}: {problem.message}"


def _number(name: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise WrongLink(f"{name}={text}: must be a number") from None


def _whole(name: str, text: str) -> int:
    number = _number(name, text)
    if number % 1:
        raise WrongLink(f"{name}={text}: must be a whole number")
    return int(number)
