"""An error in a lesson's file is told with its line, and with what is expected."""

from pathlib import Path

import pytest

from app.lessons.problem import LessonProblem
from app.lessons.read import read_lesson
from tests.app.lessons.some_lesson import RIGHT


def read(text: str, folder: Path) -> object:
    file = folder / "some_lesson.md"
    file.write_text(text)
    return read_lesson(file)


def test_a_lesson_is_read(tmp_path: Path) -> None:
    lesson = read(RIGHT, tmp_path)
    one, two, three, four, five = lesson.scenes
    assert (lesson.id, lesson.number, lesson.minutes, lesson.needs) == ("some_lesson", 3, 5, ())
    assert lesson.leaves_out == "<p>Much.</p>"
    assert '<a href="https://example.org">A book</a>' in lesson.read_on
    assert one.query == "surface=elliptical&lane=adam&lane=momentum&steps=100&step=7"
    assert (one.play, one.show, one.look) == ((0, 64), ("gradient", "step"), "Look <em>here</em>.")
    assert "&lt;b&gt;no HTML" in one.words
    assert "<math" in one.words
    assert [choice.right for choice in two.question.choices] == [False, True]
    assert two.question.choices[0].feedback == "No, for it is not."
    assert two.question.choices[1].feedback == "Yes: it is."
    assert (two.words, two.play, two.query) == ("<p>The answer.</p>", (0, 100), one.query)
    assert (three.question.lanes, three.question.by) == (("momentum", "adam"), "gap at 10")
    assert (four.question.lane, four.question.step, four.question.within) == ("adam", 50, 0.25)
    assert (five.words, five.challenge.reveal) == ("", "<p>Solved.</p>")
    assert (five.challenge.after, five.challenge.only) == (20, ("adam.learning_rate",))


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("---\ntitle", "title", 1, "front matter between"),
        ("number: 3", "number: three", 3, "front matter, number: input should be a valid integer"),
        ("minutes: 5\n", "", 1, "front matter, minutes: field required"),
        ("title: A title", "title: [", 4, "front matter: "),
        ("leaves_out", "leaves", 5, "front matter: there is no field 'leaves'; did you mean"),
        ("title: A title", "title: A: title", 2, "what has a colon"),
        ("## One", "One", 10, "expected the title of a scene"),
        ("surface=elliptical", "surface=eliptical", 12, "did you mean 'elliptical'?"),
        ("lane=momentum", "lane=momentum,learning_rat:1", 12, "did you mean 'learning_rate'?"),
        ("lane=momentum", "lane=momentum,learning_rate:99", 12, "must be between 0.0001 and 10.0"),
        ("&steps", "&stesp", 12, "a link has no 'stesp'"),
        ("scene: /?surface", "text: surface", 12, "no field 'text'"),
        ("play: 0 to 64", "play: 0 to 640", 13, "end by 100"),
        ("play: 0 to 64", "play: all", 13, "expected as in play: 0 to 64"),
        ("look:", "play:", 15, "play: twice"),
        (
            "show: gradient, step",
            "show: gradient, steps",
            14,
            "no arrow 'steps'; did you mean 'step'",
        ),
        ("claims:\n", "claims\n", 19, "did you mean claims:"),
        ("claims:\n", "Claims:\n", 19, "did you mean claims:"),
        ("$.\n\nclaims", "$.\nclaims", 18, "claims: needs an empty line before it"),
        ("at 0 > 1", "at 0 > 1 (here)", 20, "say why it is checked here only"),
        ("adam.gap at 0 > 1", "adam arives", 20, "what happens, as in 'arrives', found"),
        ("adam.gap at 0 > 1", "adam qqq", 20, "'overshoots', 'stalls'"),
        ("- adam.gap at 0 > 1", "- adam.gap at 0", 20, "'adam.gap at 0': "),
        ("ask: Which?\n", "", 22, "choices: needs a question before it"),
        ("(right)", "", 26, "none of the choices ends in (right)"),
        ("- This one: No, for", "- This one, for", 26, "expected the choice, a colon"),
        ("choices:", "choices: two", 25, "choices: is a list"),
        ("order: momentum, adam by", "order: momentum, adm by", 35, "did you mean 'adam'?"),
        ("by gap at 10", "by height", 35, "by height: there is no quantity 'height'"),
        ("feedback: So it is.\n", "", 35, "order: needs feedback:"),
        ("place: adam at 50 within", "place: adam 50 within", 41, "expected as in place: adam at"),
        ("place: adam at 50", "place: adam at 500", 41, "the race ends at step 100"),
        ("far: Far from it.\n", "", 41, "place: needs far:"),
        ("goal: adam.gap at end < 1e-4\n", "", 47, "a challenge needs goal:"),
        ("only: adam", "only: adm", 49, "there is no lane 'adm'"),
        ("=0.3", "=30", 50, "from 0.0001 to 10"),
        ("solution: adam", "solution: momentum", 50, "none of the controls"),
        ("hint after 20 s:", "\nhint after 20s:", 52, "did you mean hint: or hint after 60 s:"),
        ("hint after", "look after", 51, "only a hint comes after some seconds"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, line: int, says: str
) -> None:
    assert right in RIGHT
    with pytest.raises(LessonProblem) as problem:
        read(RIGHT.replace(right, wrong, 1), tmp_path)
    assert (problem.value.line, says in str(problem.value)) == (line, True), str(problem.value)
    assert str(problem.value).startswith(f"some_lesson.md:{line}: ")
