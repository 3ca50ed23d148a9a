"""Reads the question of a scene."""

import re
from collections.abc import Iterable

from app.lessons.claims import Scope, WrongClaim, lane_names, parse
from app.lessons.claims.scope import unknown
from app.lessons.lesson import Choice, Choose, Order, Place, Question
from app.lessons.problem import Wrong
from app.lessons.source import SceneSource, Text
from app.lessons.words import line
from optimizers import Race
from optimizers.training import Training

KINDS = ("choices", "order", "place")
RIGHT = "(right)"

_PLACE = re.compile(r"(?P<lane>.+?) at (?P<step>\d+) within (?P<within>[\d.]+)")


def read_question(source: SceneSource, race: Race | Training) -> Question | None:
    """The question of a scene, or none."""
    given = [name for name in KINDS if name in source.fields or name in source.lists]
    if "ask" not in source.fields:
        if given:
            raise Wrong(source.line, f"{given[0]}: needs a question before it, ask:")
        return None
    if len(given) != 1:
        raise Wrong(source.line_of("ask"), "ask: needs one of choices:, order: or place:")
    ask = line(source.fields["ask"].text)
    if given[0] == "choices":
        return Choose(ask, _choices(source.lists["choices"], source.line_of("ask")))
    if given[0] == "order":
        return _order(source, ask, race)
    return _place(source, ask, race)


def _choices(items: list[Text], at: int) -> tuple[Choice, ...]:
    choices = tuple(map(_choice, items))
    if len(choices) < 2:
        raise Wrong(at, "choices: expected two at least")
    if not any(choice.right for choice in choices):
        raise Wrong(items[0].line, f"none of the choices ends in {RIGHT}")
    return choices


def _choice(item: Text) -> Choice:
    right = item.text.endswith(RIGHT)
    text, colon, feedback = item.text.removesuffix(RIGHT).strip().partition(": ")
    if not colon or not feedback.strip():
        raise Wrong(item.line, "expected the choice, a colon, and what is said to who chose it")
    return Choice(line(text), line(feedback), right)


def _order(source: SceneSource, ask: str, race: Race | Training) -> Order:
    given = source.fields["order"]
    listed, _, by = given.text.partition(" by ")
    lanes = tuple(name.strip() for name in listed.split(","))
    for name in lanes:
        _known(name, race, given.line)
    if len(lanes) < 2 or len(set(lanes)) < len(lanes):
        raise Wrong(given.line, "order: expected two lanes or more, each once")
    feedback = _needed(source, "feedback", "order")
    order = Order(ask, lanes, by.strip() or "arrival", feedback, given.line)
    try:
        parse(ordered(lanes, order.by), Scope(race))
    except WrongClaim as error:
        raise Wrong(given.line, f"by {order.by}: {error}") from None
    return order


def ordered(lanes: Iterable[str], by: str) -> str:
    """The claim that lanes come in that order."""
    return " < ".join(f"{lane}.{by}" for lane in lanes)


def _place(source: SceneSource, ask: str, race: Race | Training) -> Place:
    given = source.fields["place"]
    if isinstance(race, Training):
        raise Wrong(given.line, "place: a network's weights are no point of a plane")
    match = _PLACE.fullmatch(given.text)
    if match is None:
        raise Wrong(given.line, "expected as in place: adam at 100 within 0.5")
    lane, step, within = match["lane"], int(match["step"]), float(match["within"])
    _known(lane, race, given.line)
    try:
        Scope(race).step(step)
    except WrongClaim as error:
        raise Wrong(given.line, str(error)) from None
    near, far = (_needed(source, name, "place") for name in ("near", "far"))
    return Place(ask, lane, step, within, near, far, given.line)


def _known(lane: str, race: Race | Training, at: int) -> None:
    if lane not in lane_names(race):
        raise Wrong(at, unknown(lane, lane_names(race), "lane"))


def _needed(source: SceneSource, name: str, kind: str) -> str:
    if name not in source.fields:
        raise Wrong(source.line_of(kind), f"{kind}: needs {name}:, what is said after the answer")
    return line(source.fields[name].text)
