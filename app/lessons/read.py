"""Reads a lesson's file."""

import re
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.lessons.challenges import read_challenge
from app.lessons.claims import Scope, WrongClaim, parse
from app.lessons.claims.scope import unknown
from app.lessons.lesson import Claim, Lesson, LessonScene
from app.lessons.problem import LessonProblem, Wrong
from app.lessons.questions import read_question
from app.lessons.source import SceneSource, Source, Text, take_apart
from app.lessons.words import blocks, line
from app.races import Link, WrongLink, read_link
from app.settings import Settings
from optimizers import Race
from optimizers.training import Training

ARROWS = ("gradient", "step", "momentum", "look_ahead", "quadratic", "stretch")  # as on the page

_HERE = re.compile(r"\(here\b:?\s*(.*)\)$")
_PLAY = re.compile(r"(\d+)(?: to (\d+))?")


class Front(BaseModel):
    """The front matter."""

    model_config = ConfigDict(extra="forbid")

    title: str
    number: int = Field(ge=1)
    minutes: int = Field(ge=1, le=30)
    needs: list[str] = []
    leaves_out: str
    read_on: list[str] = Field(min_length=1)


def read_lesson(file: Path) -> Lesson:
    """The lesson of a file, whose name is its id.

    Raises:
        LessonProblem: something in it is wrong; says where, and what is expected.
    """
    try:
        return _lesson(file.stem, take_apart(file.read_text(encoding="utf-8")))
    except Wrong as wrong:
        raise LessonProblem(file, wrong.line, wrong.message) from None


def _lesson(name: str, source: Source) -> Lesson:
    front = _front(source)
    scenes: list[LessonScene] = []
    for each in source.scenes:
        scenes.append(_scene(each, scenes))
    return Lesson(
        id=name,
        number=front.number,
        title=front.title,
        minutes=front.minutes,
        needs=tuple(front.needs),
        leaves_out=blocks(front.leaves_out),
        read_on=blocks("\n".join(f"- {each}" for each in front.read_on)),
        scenes=tuple(scenes),
        front_lines=source.front_lines,
    )


def _front(source: Source) -> Front:
    try:
        return Front(**source.front)
    except ValidationError as error:
        # a name that is not known is the likely reason why another one is missing
        first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
        name = str(first["loc"][0]) if first["loc"] else ""
        line_ = source.front_lines.get(name, 1)
        if first["type"] == "extra_forbidden":
            raise Wrong(
                line_, f"front matter: {unknown(name, Front.model_fields, 'field')}"
            ) from None
        raise Wrong(line_, f"front matter, {name}: {first['msg'].lower()}") from None


def _scene(source: SceneSource, before: list[LessonScene]) -> LessonScene:
    query, link = _link(source, before)
    race = link.race
    scope = Scope(race, [*(scene.race for scene in before), race])
    claims = tuple(_claim(item, scope) for item in source.lists.get("claims", []))
    goal = _claim(source.fields["goal"], scope) if "goal" in source.fields else None
    words = blocks("\n\n".join(paragraph.text for paragraph in source.words))
    question = read_question(source, race)
    challenge = read_challenge(source, race, goal, words)
    look = source.fields.get("look")
    return LessonScene(
        title=source.title.text,
        query=query,
        race=race,
        play=_play(source, race),
        show=_show(source, before),
        look=line(look.text) if look else "",
        words="" if challenge else words,
        question=question,
        challenge=challenge,
        claims=claims,
        line=source.line,
    )


def _link(source: SceneSource, before: list[LessonScene]) -> tuple[str, Link]:
    """The scene's link; that of the scene before where it has none."""
    given = source.fields.get("scene")
    if given is None and not before:
        raise Wrong(source.line, "the first scene needs scene:, what the address bar shows after ?")
    at = given.line if given else source.line
    query = given.text.rpartition("?")[2] if given else before[-1].query
    try:
        return query, read_link(query, Settings())
    except WrongLink as error:
        raise Wrong(at, str(error)) from None


def _claim(given: Text, scope: Scope) -> Claim:
    here = _HERE.search(given.text)
    text = given.text[: here.start()].strip() if here else given.text
    if here and not here[1]:
        raise Wrong(given.line, f"{text!r}: say why it is checked here only, as in (here: why)")
    try:
        return Claim(text, parse(text, scope), given.line, here[1] if here else "")
    except WrongClaim as error:
        raise Wrong(given.line, f"{text!r}: {error}") from None


def _play(source: SceneSource, race: Race | Training) -> tuple[int, int]:
    """Which steps are played: all where it does not say."""
    given = source.fields.get("play")
    if given is None:
        return 0, race.steps
    match = _PLAY.fullmatch(given.text)
    if match is None:
        raise Wrong(given.line, "expected as in play: 0 to 64, or play: 64")
    first, last = int(match[1]), int(match[2] or match[1])
    if not first <= last <= race.steps:
        raise Wrong(given.line, f"the steps must rise, and end by {race.steps}")
    return first, last


def _show(source: SceneSource, before: list[LessonScene]) -> tuple[str, ...]:
    """The arrows; where neither link nor arrows are given, those of the scene before."""
    given = source.fields.get("show")
    if given is None:
        return before[-1].show if before and "scene" not in source.fields else ()
    names = tuple(name.strip() for name in given.text.split(","))
    for name in names:
        if name not in ARROWS:
            raise Wrong(given.line, unknown(name, ARROWS, "arrow"))
    return names
