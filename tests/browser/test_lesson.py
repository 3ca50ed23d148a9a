"""A lesson beside the stage: walked by keys, with the real sliders, by touch."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect

from app.lessons.answer import answer
from app.lessons.read import read_lesson
from tests.browser.axe import violations
from tests.browser.fingers import PHONE, Fingers, point_of
from tests.browser.page import Downhill

FILE = Path(__file__).parent / "lesson.md"
ORDER = ["gradient_descent", "adam"]
RATE = "Gradient descent learning rate"
TAKE_OVER, BACK, HEADING = "Take over", "Back to the scene", "#lesson .scene-title"


@pytest.fixture(scope="module")
def told() -> str:
    """A lesson of all kinds of scenes, as the page gets it."""
    return answer(read_lesson(FILE), [], [{}, {}, {"answer": ORDER}]).model_dump_json()


@pytest.fixture
def lesson(visit, told):
    """A function that opens a scene of that lesson; nothing moves by itself."""

    def one(scene: int, **options) -> Downhill:
        page = visit(reduced_motion="reduce", **options)
        page.tab.route("**/api/lessons/*", lambda route: route.fulfill(body=told))
        page.tab.goto(f"{page.url}/lessons/rotated_valley?scene={scene}", wait_until="commit")
        return page.painted()

    return one


def words(page: Downhill) -> Locator:
    return page.tab.locator("#lesson")


def test_a_lesson_is_walked_by_keys(lesson):
    page = lesson(1)
    keys, heading = page.tab.keyboard, page.tab.locator(HEADING)
    assert page.step == 20
    keys.press("PageDown")
    expect(heading).to_have_text("To be chosen")
    expect(heading).to_be_focused()
    page.linked("scene", "2")
    page.painted()

    # nothing tells the answer
    keys.press("End")
    assert page.step == 0
    expect(page.status).to_contain_text("Answer the question first")
    expect(page.button("future")).to_have_attribute("aria-pressed", "false")
    ticks = page.tab.locator(".tick-band i:visible")
    expect(ticks).to_have_count(0)
    expect(words(page)).not_to_contain_text("A rate is a length here.")

    for _ in range(8):  # past the row of scenes
        keys.press("Tab")
        if page.tab.evaluate("document.activeElement.closest('.choices')"):
            break
    keys.press("Enter")
    expect(words(page)).to_contain_text("Its steps shrink with the slope.")
    expect(words(page)).to_contain_text("It divides by the size of the gradient.")
    expect(words(page)).to_contain_text("A rate is a length here.")
    expect(page.tab.locator("#voice")).to_contain_text("Its steps shrink with the slope.")
    expect(heading).to_be_focused()
    assert page.step == 40
    assert ticks.count() > 0
    assert violations(page.tab) == []

    keys.press("PageDown")
    page.button("Adam up").press("Enter")
    page.button("This is my order").press("Enter")
    expect(page.tab.locator(".orders div").first).to_contain_text("Adam")
    for scene in ("To be placed", "To be placed", "To be reached", "To be reached"):
        keys.press("PageDown")  # shows the answer, then goes on
        expect(heading).to_have_text(scene)
    expect(words(page)).to_contain_text("A larger rate did it.")
    expect(words(page)).to_contain_text("Everything but the controls.")
    page.tab.go_back()
    expect(heading).to_have_text("To be placed")
    page.tab.go_back()
    expect(page.tab.locator(".orders div").first).to_contain_text("Adam")  # it is kept


def test_a_challenge_is_reached_with_the_real_slider(lesson):
    page = lesson(5)
    expect(words(page)).to_contain_text("Not yet reached.")
    free = page.tab.locator(":is(#lanes, .top) :is(input, select):not([inert])")
    expect(free).to_have_count(2)  # the slider and its number
    page.drag(RATE, 0.58, release=False)
    page.until(lambda: len(page.races) > 1)
    page.painted()
    expect(words(page)).to_contain_text("Not yet reached.")  # it may only come past
    page.tab.mouse.up()
    expect(words(page)).to_contain_text("A larger rate did it.")
    page.type(RATE, "0.08")
    expect(words(page)).to_contain_text("Reached.")
    expect(words(page)).to_contain_text("A larger rate did it.")

    page.press(TAKE_OVER)
    page.type("Adam learning rate", "1")
    page.linked("lane", "adam,learning_rate:1")
    expect(words(page)).to_contain_text("Reached.")  # nothing is reset
    assert page.slider(RATE).get_attribute("aria-valuetext") == "0.08"
    page.press(BACK)
    page.painted()
    page.linked("lane", None)
    assert page.link == {"scene": "5"}
    assert page.slider(RATE).get_attribute("aria-valuetext") == "0.05"
    expect(page.button(BACK)).to_be_hidden()

    page.tab.get_by_role("link", name="Downhill").click()  # out to the plain race, and back
    page.linked("surface", "elliptical")
    assert urlsplit(page.tab.url).path == "/"
    page.press("Back to the lesson")
    page.linked("scene", "5")
    expect(words(page)).to_contain_text("Reached.")


def test_an_order_is_made_by_a_finger_on_a_grip_and_elsewhere_it_scrolls(lesson):
    page = lesson(3, **PHONE)
    fingers, first = Fingers(page.tab), page.tab.locator(".order li").first
    before = first.inner_text()
    page.tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    end = page.until(lambda: page.tab.evaluate("scrollY"))
    x, y = point_of(first.locator(".grip"), 0.5, 0.5)
    fingers.swipe(((x, y), (x, y + 90)))
    page.until(lambda: first.inner_text() != before)
    after = first.inner_text()
    x, y = point_of(first, 0.5, 0.5)
    fingers.swipe(((x, y), (x, y + 90)))
    page.until(lambda: page.tab.evaluate("scrollY") < end)
    assert first.inner_text() == after


# how far the words of a caption reach below its place
CUT = """() => {
  const { bottom } = document.querySelector("#lesson").getBoundingClientRect();
  const all = [...document.querySelectorAll("#lesson .scene *")];
  const seen = all.filter((one) => one.checkVisibility());
  return Math.max(...seen.map((one) => one.getBoundingClientRect().bottom)) - bottom;
}"""


def test_a_lesson_is_walked_by_a_clicker_in_a_hall(lesson):
    page = lesson(2, viewport={"width": 1024, "height": 560})
    keys, heading = page.tab.keyboard, page.tab.locator(HEADING)
    keys.press("p")
    expect(page.button("Leave presenter mode")).to_be_visible()
    page.until(lambda: page.tab.evaluate(CUT) <= 0)
    answers, why = (
        page.tab.locator(".choices.told"),
        page.tab.get_by_text("A rate is a length here."),
    )
    keys.press("PageDown")
    expect(answers).to_be_visible()
    for _ in range(2):
        expect(why).to_be_hidden()  # it has no room yet
        keys.press("PageDown")
        expect(why).to_be_visible()
        expect(answers).to_be_hidden()
        assert page.tab.evaluate(CUT) <= 0
        expect(heading).to_have_text("To be chosen")
        keys.press("PageUp")
        expect(answers).to_be_visible()

    for _ in range(6):  # what is told of two questions, and the next scenes
        keys.press("PageDown")
        if heading.text_content() == "To be reached":
            break
    expect(page.slider(RATE)).to_be_visible()
    expect(page.slider("Adam learning rate")).to_be_hidden()
    page.slider(RATE).focus()
    keys.press("PageDown")  # the clicker's, not the slider's: the picture shows the solution
    expect(words(page)).to_contain_text("A larger rate did it.")
    expect(words(page)).to_contain_text("this is how")
    assert page.slider(RATE).get_attribute("aria-valuetext") == "0.08"
    keys.press("Escape")
    expect(words(page)).to_contain_text("Everything but the controls.")
    page.linked("scene", "5")


def test_a_point_is_placed_by_touch(lesson):
    page = lesson(4, **PHONE)
    expect(page.button("It will be here")).to_be_disabled()
    page.tab.touchscreen.tap(*page.stage_point(0.6, 0.3))
    page.button("It will be here").tap()
    expect(words(page)).to_contain_text("Count its steps.")
    expect(words(page)).to_contain_text("away")
    expect(page.tab.locator(".stage .truth")).to_be_visible()
    assert page.step == 10
    assert len(page.races) == 1  # the start stays where it is


def test_the_ordinary_page_fetches_nothing_of_lessons(page: Downhill):
    asked = []
    page.tab.on("request", lambda request: asked.append(request.url))
    page.open("steps=60&step=40")
    assert [url for url in asked if "lesson/" in url or "questions" in url] == []
