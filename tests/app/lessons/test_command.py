"""The workbench for authors."""

import json
from pathlib import Path

import pytest

from app.lessons.__main__ import main
from app.lessons.library import Library
from tests.app.lessons.some_lesson import RIGHT


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: Path) -> Path:
    monkeypatch.setenv("DOWNHILL_CACHE_DIR", str(cache))
    lesson = tmp_path / "some_lesson.md"
    lesson.write_text(RIGHT)
    return lesson


def test_it_checks_a_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 0
    said = capsys.readouterr().out
    assert "holds 25/25  adam.gap at 0 > 1" in said
    assert "place adam at 50: x " in said
    file.write_text(RIGHT.replace("at 0 > 1", "at 0 < 1"))
    assert main(["check", str(file)]) == 1
    assert "some_lesson.md:20: 'adam.gap at 0 < 1' is false" in capsys.readouterr().out
    file.write_text(RIGHT.replace("lane=adam", "lane=adm"))
    assert main(["check", str(file)]) == 1
    assert "some_lesson.md:12: " in capsys.readouterr().out


def test_it_says_what_is_wrong_with_a_lesson_s_place_in_the_course(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.with_name("other.md").write_text(RIGHT)
    file.with_name("broken.md").write_text("nothing")
    file.write_text(RIGHT.replace("minutes", "needs: [othr]\nminutes"))
    assert main(["check", str(file)]) == 1
    said = capsys.readouterr().out
    assert "some_lesson.md:4: there is no lesson 'othr'; did you mean 'other'?" in said
    assert "some_lesson.md:3: other is number 3; 4 is free" in said
    assert "other.md:" not in said
    file.write_text(RIGHT.replace("minutes", "needs: [other]\nminutes"))
    assert main(["check", str(file)]) == 1
    assert (
        "some_lesson.md:4: other is number 3, and does not come before" in capsys.readouterr().out
    )


def test_it_looks_at_a_scene(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["look", "http://host/?surface=parabola&lane=newton&lane=newton"]) == 0
    said = capsys.readouterr().out
    assert "newton 2" in said
    assert "arrives first at 1 (1 to 1), in 25 of 25" in said
    assert main(["look", "surface=parabol"]) == 1
    assert "surface=parabol" in capsys.readouterr().out


def test_it_keeps_the_shares_and_one_new_file_is_a_lesson(file: Path) -> None:
    fresh = Library(file.parent).answers["some_lesson"]
    assert fresh.scenes[0].claims[0].held is None
    assert main(["write", str(file)]) == 0
    assert json.loads(file.with_suffix(".json").read_text())[0]["claims"][0]["held"] == 25
    kept = Library(file.parent).answers["some_lesson"]
    assert (kept.scenes[0].claims[0].held, kept.scenes[0].claims[0].of) == (25, 25)
    assert sorted(kept.scenes[2].question.answer) == ["adam", "momentum"]


def test_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    assert "check FILE" in capsys.readouterr().out
