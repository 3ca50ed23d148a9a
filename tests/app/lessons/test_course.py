"""The course: every file is read, and every claim holds at its scene and around it."""

import re
from functools import cache
from pathlib import Path

import pytest

from app.lessons import course
from app.lessons.read import ARROWS, read_lesson
from app.lessons.verdicts import Judge, shares

FILES = course.files()


@cache
def judge(file: Path) -> Judge:
    return Judge(read_lesson(file))


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.stem)
def test_nothing_in_a_lesson_is_wrong(file: Path) -> None:
    faults = [f"{file.name}:{one.line}: {one.message}" for one in judge(file).faults()]
    assert faults == []


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.stem)
def test_the_shares_shipped_are_those_of_the_races(file: Path) -> None:
    assert course.read_shares(file) == shares(judge(file)), "run make lessons"


def test_the_arrows_that_scenes_may_show_are_those_of_the_page() -> None:
    page = (Path(__file__).parents[3] / "static/model/arrows.js").read_text()
    assert set(re.findall(r'\bid: "(\w+)"', page)) == set(ARROWS)


def test_the_lessons_come_in_an_order_that_serves_their_needs() -> None:
    lessons = course.read_course()
    assert lessons != []
    assert [str(one) for one in course.disorder(lessons)] == []


def test_every_share_belongs_to_a_lesson() -> None:
    kept = {file.name for file in course.FOLDER.glob("*.json")}
    assert kept == {course.shares_file(file).name for file in FILES}
