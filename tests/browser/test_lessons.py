"""The lessons' pages in a browser: the course, and a lesson as a hand-out."""

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.test_layout import OVERFLOW

LESSON = "/lessons/rotated_valley"
LOADED = "(image) => image.complete && image.naturalWidth > 0"


def test_the_course_lists_the_lessons_and_search_finds_them(visit):
    page = visit(viewport={"width": 360, "height": 640})
    page.tab.goto(f"{page.url}/lessons", wait_until="domcontentloaded")
    page.tab.get_by_role("searchbox").fill("valley")
    expect(page.tab.locator(".found")).to_contain_text("Turn the valley")
    assert page.tab.evaluate(OVERFLOW) <= 0
    assert violations(page.tab) == []
    link = page.tab.get_by_role("heading", name="Turn the valley").get_by_role("link")
    expect(link).to_have_attribute("href", LESSON)


def test_without_javascript_a_lesson_is_a_handout(visit):
    page = visit(java_script_enabled=False, viewport={"width": 390, "height": 844})
    with page.watch.forgiving():  # what would be fetched ahead for scripts is not
        page.tab.goto(f"{page.url}{LESSON}", wait_until="load")
    handout = page.tab.locator(".handout")
    expect(handout.get_by_role("heading", level=1)).to_have_text("Turn the valley")
    expect(handout.get_by_role("img").first).to_be_visible()
    expect(handout.get_by_role("heading", name="Answers")).to_be_visible()
    for needs_scripts in (".top", "#panels"):
        expect(page.tab.locator(needs_scripts)).to_be_hidden()


def test_on_paper_too(visit):
    page = visit(color_scheme="dark", viewport={"width": 794, "height": 1000})
    page.tab.goto(f"{page.url}{LESSON}", wait_until="domcontentloaded")
    expect(page.tab.locator(".handout")).to_be_hidden()
    expect(page.tab.locator("#panels")).to_be_visible()
    page.tab.emulate_media(media="print")
    expect(page.tab.locator(".handout")).to_be_visible()
    expect(page.tab.locator("#panels")).to_be_hidden()
    page.tab.wait_for_function(f"() => ({LOADED})(document.querySelector('.handout img'))")
    assert page.tab.evaluate(OVERFLOW) <= 0
