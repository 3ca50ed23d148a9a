"""A lesson as a hand-out: its words, its questions with their answers at the end, its pictures."""

from dataclasses import replace
from typing import Any

from app.lessons.answer import LessonAnswer, SceneAnswer
from app.lessons.claims import lane_names
from app.lessons.lesson import Lesson
from app.races import Scene
from app.reference import Drawing, Figure, figure, race
from optimizers import Race
from optimizers.training import Training


def address(lesson: str, scene: int) -> str:
    """The address of the picture of a scene, counted from 1."""
    return f"/lessons/{lesson}/pictures/{scene}.svg"


def drawing(lesson: Lesson, scene: int) -> Drawing | None:
    """The picture of a scene, counted from 1; None where there is none."""
    if not 1 <= scene <= len(lesson.scenes) or not lesson.scenes[scene - 1].race.lanes:
        return None
    shown = lesson.scenes[scene - 1]
    return race(Scene(shown.race), last=shown.play[1])


def context(lesson: Lesson, answer: LessonAnswer) -> dict[str, Any]:
    """What the template of the hand-out is filled with."""
    scenes = [
        {
            "number": i,
            "scene": scene,
            "figure": _figure(lesson, i),
            "shares": _shares(scene),
            "titles": titles(lesson.scenes[i - 1].race),
        }
        for i, scene in enumerate(answer.scenes, 1)
    ]
    return {"lesson": answer, "scenes": scenes}


def titles(shown: Race | Training) -> dict[str, str]:
    """What lanes are called on paper, by their names in claims: `Adam 2` for the second Adam."""
    return {
        name: f"{lane.optimizer.title} {name.partition(' ')[2]}".strip()
        for name, lane in zip(lane_names(shown), shown.lanes, strict=True)
    }


def _figure(lesson: Lesson, scene: int) -> Figure | None:
    """The picture of a scene; None where the one before it shows the same."""
    shown = lesson.scenes[scene - 1]
    before = lesson.scenes[scene - 2] if scene > 1 else None
    if before and (before.query, before.play[1]) == (shown.query, shown.play[1]):
        return None
    if drawing(lesson, scene) is None:
        return None
    found = figure(address(lesson.id, scene), Scene(shown.race), shown.play[1])
    looks = [look for _, look in found.legend]
    return replace(found, legend=list(zip(titles(shown.race).values(), looks, strict=True)))


def _shares(scene: SceneAnswer) -> list[tuple[str, str]]:
    """Each claim and how widely it holds, in words."""
    return [
        (one.text, "holds here only" if one.here else f"holds in {one.held} of {one.of}")
        for one in scene.claims
    ]
