"""A lesson on a network: what answers its question is held back, and its challenge is judged."""

from pathlib import Path

from playwright.sync_api import Request, Route, expect

from app.lessons.answer import answer
from app.lessons.read import read_lesson
from tests.browser.page import Downhill

FILE = Path(__file__).parent / "lesson_network.md"
RATE = "Gradient descent learning rate"
COMPILED = 60_000  # milliseconds, where a program for trainings is compiled first


def test_a_network_answers_when_it_is_asked_and_its_challenge_is_reached(visit):
    page: Downhill = visit(reduced_motion="reduce")
    told = answer(read_lesson(FILE), [], []).model_dump_json()
    landscapes: list[Route] = []  # never come: they are not tested here
    averages: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/api/ensembles"):
            averages.append(request.url)

    page.tab.on("request", note)
    page.tab.route("**/api/landscape", lambda route: landscapes.append(route))
    page.tab.route("**/api/lessons/*", lambda route: route.fulfill(body=told))
    page.tab.goto(f"{page.url}/lessons/network", wait_until="commit")
    words, panel = page.tab.locator("#lesson"), page.tab.locator(".network")
    page.tab.locator("body[data-race]").wait_for(state="attached", timeout=COMPILED)
    page.painted()
    expect(page.tab.locator("#stage .waiting")).to_have_text("The landscape comes with the answer.")
    expect(panel).to_contain_text("told with the answer")
    expect(page.tab.get_by_label("averaged weights")).to_be_hidden()
    assert (page.step, landscapes, averages) == (40, [], [])
    page.press("More")
    expect(words).to_contain_text("They lie behind the last ones.")
    expect(panel).to_contain_text("Last weights")
    page.until(lambda: landscapes)

    page.tab.keyboard.press("p")  # in a hall too it is the panel that the words speak of
    expect(page.button("Leave presenter mode")).to_be_visible()
    expect(panel).to_contain_text("Last weights")
    expect(page.tab.locator("#stage .legend")).to_have_text("Gradient descent")
    expect(page.tab.locator("#stage .plane-strip")).to_be_hidden()
    page.tab.keyboard.press("Escape")
    expect(page.tab.locator("#stage .plane-strip")).to_be_visible()
    page.tab.keyboard.press("PageDown")
    expect(words).to_contain_text("Not yet reached.")
    page.painted()
    asked = len(page.races)
    page.drag(RATE, 0.68, release=False)
    page.until(lambda: len(page.races) > asked)
    page.painted()
    expect(words).to_contain_text("Not yet reached.")  # it may only come past
    page.tab.mouse.up()
    expect(words).to_contain_text("A larger rate did it.")
