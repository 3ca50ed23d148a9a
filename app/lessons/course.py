"""Finds the lessons: one Markdown file in `course` is all it takes."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.lessons.claims.scope import unknown
from app.lessons.lesson import Lesson
from app.lessons.problem import LessonProblem
from app.lessons.read import read_lesson

FOLDER = Path(__file__).parent / "course"


def files(folder: Path = FOLDER) -> list[Path]:
    """The lessons' files."""
    return sorted(folder.glob("*.md"))


def read_course(folder: Path = FOLDER) -> list[Lesson]:
    """The lessons in the order of the course.

    Raises:
        LessonProblem: something in a file is wrong.
    """
    return sorted(map(read_lesson, files(folder)), key=lambda one: (one.number, one.id))


def shares_file(lesson: Path) -> Path:
    """Where it is kept in how many neighbours the claims of a lesson's file hold."""
    return lesson.with_suffix(".json")


def read_shares(file: Path) -> list[dict[str, Any]]:
    """What `make lessons` has written of a lesson's file, by scene; empty before that."""
    kept = shares_file(file)
    return json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []


def read_others(file: Path) -> list[Lesson]:
    """The lessons that a file stands among, but for those that cannot be read."""
    found = []
    for other in files(file.parent):
        if other.name != file.name:
            with suppress(LessonProblem):
                found.append(read_lesson(other))
    return found


def disorder(lessons: Iterable[Lesson], folder: Path = FOLDER) -> list[LessonProblem]:
    """What is wrong with the lessons together: whom they need, and their numbers."""
    course = list(lessons)
    return [
        LessonProblem(folder / f"{one.id}.md", one.front_lines.get(name, 1), message)
        for one in course
        for name, message in _misplaced(one, course)
    ]


def _misplaced(lesson: Lesson, course: list[Lesson]) -> Iterator[tuple[str, str]]:
    """What a lesson's place in the course gets wrong, by the field that says it."""
    numbers = {one.id: one.number for one in course}
    for need in lesson.needs:
        if need not in numbers:
            yield "needs", unknown(need, numbers, "lesson")
        elif numbers[need] >= lesson.number:
            yield "needs", f"{need} is number {numbers[need]}, and does not come before this lesson"
    for other, number in numbers.items():
        if number == lesson.number and other != lesson.id:
            yield "number", f"{other} is number {number}; {max(numbers.values()) + 1} is free"
