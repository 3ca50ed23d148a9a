"""The lessons by HTTP."""

import httpx2 as httpx

from app.lessons import LessonAnswer
from app.lessons.course import read_course


def test_every_lesson_is_there_with_its_shares(client: httpx.Client) -> None:
    for lesson in read_course():
        answer = client.get(f"/api/lessons/{lesson.id}")
        found = LessonAnswer.model_validate_json(answer.content)
        assert (found.id, found.title) == (lesson.id, lesson.title)
        claims = [claim for scene in found.scenes for claim in scene.claims]
        assert claims != []
        assert all(claim.held and claim.of for claim in claims)


def test_a_lesson_that_there_is_not_is_a_problem(client: httpx.Client) -> None:
    answer = client.get("/api/lessons/nosuch")
    assert (answer.status_code, bool(answer.json()["errors"])) == (404, True)
