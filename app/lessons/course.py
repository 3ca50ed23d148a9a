"""Finds the lessons: one Markdown file in `course` is all it takes."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

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


def disorder(lessons: Iterable[Lesson], folder: Path = FOLDER) -> list[LessonProblem]:
    """What is wrong with the lessons together: whom they need, and their numbers."""
    numbers = {one.id: one.number for one in lessons}
    found = []
    for one in lessons:
        file = folder / f"{one.id}.md"
        for need in one.needs:
            if need not in numbers:
                found.append(LessonProblem(file, 1, f"needs {need}, and there is no such lesson"))
            elif numbers[need] >= one.number:
                found.append(LessonProblem(file, 1, f"needs {need}, which comes later"))
        if list(numbers.values()).count(one.number) > 1:
            found.append(LessonProblem(file, 1, f"another lesson has number {one.number} too"))
    return found
