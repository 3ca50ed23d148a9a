"""What the races show of a lesson: which claims hold, and what else is wrong."""

from pathlib import Path

import pytest

from app.lessons.read import read_lesson
from app.lessons.verdicts import Judge, shares
from tests.app.lessons.some_lesson import RIGHT


def judge(folder: Path, *changes: tuple[str, str]) -> Judge:
    text = RIGHT
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong, 1)
    file = folder / "some_lesson.md"
    file.write_text(text)
    return Judge(read_lesson(file))


def test_nothing_is_wrong_with_a_right_lesson(tmp_path: Path) -> None:
    assert [str(one) for one in judge(tmp_path).faults()] == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("adam.gap at 0 > 1", "adam.gap at 0 < 1", 20, "'adam.gap at 0 < 1' is false at the scene"),
        (
            "adam.gap at 0 > 1",
            "adam.x at 0 = -2.6 within 0.001",
            20,
            "'adam.x at 0 = -2.6 within 0.001' holds in 0 of 25 neighbours only",
        ),
        ("by gap at 10", "by gap at 0", 35, "'momentum.gap at 0 < adam.gap at 0' is false"),
        ("gap at end < 1e-4", "gap at end > 1e-20", 48, "is reached before anything is moved"),
        ("gap at end < 1e-4", "gap at end < 1e-40", 50, "the solution does not reach the goal"),
    ],
)
def test_what_the_races_deny_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, line: int, says: str
) -> None:
    (fault,) = judge(tmp_path, (right, wrong)).faults()
    assert (fault.line, says in fault.message) == (line, True), str(fault)


def test_a_claim_may_be_about_the_scene_alone(tmp_path: Path) -> None:
    here = ("adam.gap at 0 > 1", "adam.x at 0 = -2.6 within 0.001 (here: it is where we start)")
    spoiled = judge(tmp_path, here)
    assert spoiled.faults() == []
    (claim,) = spoiled.lesson.scenes[0].claims
    assert (claim.text, claim.here) == ("adam.x at 0 = -2.6 within 0.001", "it is where we start")
    first = {"text": claim.text, "held": 1, "of": 1}
    assert shares(spoiled)[0] == {"claims": [first]}


def test_the_order_asked_for_is_that_of_the_race(tmp_path: Path) -> None:
    found = judge(tmp_path)
    scene = found.runs.of(2)
    gaps = {lane: scene.quantity("gap", i)[10] for i, lane in enumerate(("adam", "momentum"))}
    assert shares(found)[2]["answer"] == sorted(gaps, key=gaps.__getitem__)
