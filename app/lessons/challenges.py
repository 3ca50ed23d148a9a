"""Reads the challenge of a scene, and plays its solution."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from app.lessons.claims import asked, lane_names, of_averages
from app.lessons.claims.scope import unknown
from app.lessons.lesson import Challenge, Claim
from app.lessons.problem import Wrong
from app.lessons.source import SceneSource, Text
from app.lessons.words import line
from optimizers import Declared, Race
from optimizers.training import Training

PARTS = ("challenge", "goal", "only", "solution", "hint")
AFTER = 60  # seconds before the hint, where it does not say


def read_challenge(
    source: SceneSource, race: Race | Training, goal: Claim | None, reveal: str
) -> Challenge | None:
    """The challenge of a scene, or none."""
    given = [name for name in PARTS if name in source.fields]
    if not given:
        return None
    for name in PARTS:
        if name not in given:
            raise Wrong(source.line_of(given[0]), f"a challenge needs {name}:")
    if "ask" in source.fields:
        raise Wrong(source.line_of("ask"), "a scene has a question or a challenge, not both")
    assert goal is not None
    if isinstance(race, Training) and (off := asked(goal.tree) & set(of_averages(race))):
        raise Wrong(goal.line, f"{', '.join(sorted(off))}: the page cannot tell, so no goal")
    only = _only(source.fields["only"], race)
    return Challenge(
        words=line(source.fields["challenge"].text),
        goal=goal,
        only=only,
        solution=_solution(source.fields["solution"], race, only),
        solution_line=source.line_of("solution"),
        hint=line(source.fields["hint"].text),
        after=AFTER if source.after is None else source.after,
        reveal=reveal,
    )


def _only(given: Text, race: Race | Training) -> tuple[str, ...]:
    names = tuple(name.strip() for name in given.text.split(","))
    for name in names:
        _owner(race, name, given.line)
    return names


def _owner(race: Race | Training, control: str, at: int) -> tuple[int | None, Declared, str]:
    """Whose a control is: the lane's place, or None for the surface; and the parameter's name."""
    who, _, name = control.rpartition(".")
    owners = {"surface": None} | {lane: i for i, lane in enumerate(lane_names(race))}
    if who not in owners:
        raise Wrong(at, unknown(who, owners, "lane"))
    place = owners[who]
    declared = race.surface if place is None else race.lanes[place].optimizer
    if name not in declared.parameters:
        raise Wrong(at, unknown(name, declared.parameters, f"parameter of {who}"))
    return place, declared, name


def _solution(given: Text, race: Race | Training, only: tuple[str, ...]) -> dict[str, float]:
    found = {}
    for control, text in parse_qsl(given.text.replace(", ", "&"), keep_blank_values=True):
        if control not in only:
            raise Wrong(given.line, f"{control} is none of the controls in only:")
        _, declared, name = _owner(race, control, given.line)
        param = declared.parameters[name]
        try:
            value = float(text)
        except ValueError:
            raise Wrong(given.line, f"{control}={text}: must be a number") from None
        if not param.low <= value <= param.high:
            raise Wrong(given.line, f"{control}={text}: from {param.low:g} to {param.high:g}")
        found[control] = value
    if not found:
        raise Wrong(given.line, "expected as in solution: adam.learning_rate=1")
    return found


def solved(race: Race | Training, challenge: Challenge) -> Race | Training:
    """The race with the challenge's solution."""
    for control, value in challenge.solution.items():
        place, declared, name = _owner(race, control, challenge.solution_line)
        moved: Any = type(declared)(**{**declared.values(), name: value})
        if place is None:
            race = replace(race, surface=moved)
        else:
            lanes = list(race.lanes)
            lanes[place] = replace(lanes[place], optimizer=moved)
            race = replace(race, lanes=tuple(lanes))
    return race
