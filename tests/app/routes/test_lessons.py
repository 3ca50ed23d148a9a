"""The lessons by HTTP."""

import re
import xml.etree.ElementTree as ET
from html import unescape

import httpx2 as httpx
import jax
import pytest

from app.lessons import LessonAnswer
from app.lessons.course import read_course
from app.races import Scene
from app.reference import race

LESSON = "/lessons/rotated_valley"


def test_every_lesson_is_there_with_its_shares(client: httpx.Client) -> None:
    lessons = read_course()
    for lesson, following in zip(lessons, [*lessons[1:], None], strict=True):
        answer = client.get(f"/api/lessons/{lesson.id}")
        found = LessonAnswer.model_validate_json(answer.content)
        assert (found.id, found.title) == (lesson.id, lesson.title)
        assert (found.next and found.next.id) == (following and following.id)
        claims = [claim for scene in found.scenes for claim in scene.claims]
        assert claims != []
        assert all(claim.held and claim.of for claim in claims)


@pytest.mark.parametrize(
    "address",
    ["/api/lessons/nosuch", "/lessons/nosuch", "/lessons/nosuch/pictures/1.svg",
     f"{LESSON}/pictures/0.svg", f"{LESSON}/pictures/99.svg"],
)  # fmt: skip
def test_what_there_is_not_is_a_problem(client: httpx.Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, bool(answer.json()["errors"])) == (404, True)


def test_the_course_names_every_lesson_in_order_with_its_time(client: httpx.Client) -> None:
    page, course = unescape(client.get("/lessons").text), read_course()
    titles = [f"{one.number}. {one.title}" for one in course]
    assert re.findall(r'<a href="/lessons/\w+">([^<]+)</a>', page) == titles
    assert f"{sum(one.minutes for one in course)} minutes together" in page
    assert 'href="/lessons"' in client.get("/reference").text
    assert client.head("/lessons").status_code == 200


def test_a_lesson_is_the_race_with_a_handout(client: httpx.Client) -> None:
    page = client.get(LESSON).text
    assert '<main id="panels"' in page
    assert "<title>Turn the valley – Downhill</title>" in page
    words = re.sub(r"<[^>]+>|\s+", " ", page.partition('class="handout"')[2])
    assert words.index("Who arrives first?") < words.index("Answers") < words.index("(right)")
    assert "adagrad arrives before 25 holds in 25 of 25" in " ".join(words.split())
    assert not re.search(r"<script>|\son\w+=|style=", page)
    assert 'class="handout"' not in client.get("/").text


def test_lanes_of_one_optimizer_are_told_apart_on_paper(client: httpx.Client) -> None:
    page = client.get("/lessons/learning_rate").text
    legend = page.partition('class="handout-legend"')[2].partition("</ul>")[0]
    names = [f"Gradient descent {i}" for i in (1, 2, 3)]
    assert re.findall(r"</svg>([^<]+)</li>", legend) == names
    assert ", ".join(names) in page.partition("Answers")[0]


def test_its_pictures_are_walks_as_far_as_the_scene_is_played(client: httpx.Client) -> None:
    page = client.get(LESSON).text
    assert (
        re.findall(r"Elliptical bowl, (\d+) steps", page.partition("<figcaption>")[2])[0] == "120"
    )
    addresses = re.findall(r'<img [^>]*src="([^"]+)"', page)
    assert addresses == [f"{LESSON}/pictures/{scene}.svg" for scene in (1, 2)]
    for address in addresses:
        picture = client.get(address)
        assert picture.headers["content-type"] == "image/svg+xml"
        root = ET.fromstring(picture.content)
        assert len([one for one in root.iter() if one.get("class", "").startswith("lane s")]) == 8
    (lesson,) = (one for one in read_course() if one.id in LESSON)
    whole = race(Scene(lesson.scenes[0].race)).draw(jax.devices("cpu")[0])
    assert client.get(addresses[0]).text != whole
