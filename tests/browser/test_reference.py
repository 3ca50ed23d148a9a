"""The reference page in a browser: its links race what its pictures show."""

import re

import pytest
from playwright.sync_api import Locator, expect

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, SURFACES
from tests.browser.page import STILL, Downhill
from tests.browser.test_layout import OVERFLOW

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

UNNAMED = """() => [...document.querySelectorAll("a[href], button, [tabindex]")]
  .filter((e) => e.checkVisibility())
  .filter((e) => !e.getAttribute("aria-label") && !e.textContent.trim()).map((e) => e.outerHTML)"""
STUCK = """() => [...document.querySelectorAll("main *")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "auto")
  .filter((e) => e.tabIndex !== 0).map((e) => e.outerHTML.slice(0, 80))"""
LOADED = "(image) => image.complete && image.naturalWidth > 0"


@pytest.fixture
def reference(visit):
    """A function that opens the page, at an anchor or at its top, and waits until it is read.

    Not until it is loaded: that waits for pictures, and without scripts for every one of them.
    """

    def one(anchor: str = "", **options) -> Downhill:
        page = visit(**options)
        address = f"{page.url}/reference" + (f"#{anchor}" if anchor else "")
        page.tab.goto(address, wait_until="domcontentloaded")
        return page

    return one


def entry(page: Downhill, anchor: str) -> Locator:
    return page.tab.locator("article", has=page.tab.locator(f"#{anchor}"))


def test_a_link_races_what_the_picture_shows(reference):
    page = reference("optimizer-adam")
    one = entry(page, "optimizer-adam")
    shown = one.locator(".legend li").all_inner_texts()
    surface, steps = one.locator("figcaption p").inner_text().split(";")[0].split(", ")
    one.get_by_role("link", name="Race it").click()
    page.painted()
    expect(page.status).to_be_hidden()
    assert page.lanes == shown
    expect(page.tab.locator("#surface-select option:checked")).to_have_text(surface)
    asked = page.races[-1]
    assert f"{asked['steps']} steps" == steps
    assert [OPTIMIZERS[lane["optimizer"]].title for lane in asked["lanes"]] == shown
    suits = SURFACES[asked["surface"]].suits
    for lane in asked["lanes"]:
        kind = OPTIMIZERS[lane["optimizer"]]
        plain = {name: words.default for name, words in kind.parameters.items()}
        assert lane["parameters"] == {**plain, **suits.get(kind.id, {})}


def test_the_tree_leads_to_an_entry_that_stands_clear_of_the_head(reference):
    page = reference()
    page.tab.get_by_role("group", name="Family tree of").get_by_role("link", name="Lion").click()
    heading = page.tab.get_by_role("heading", name="Lion", exact=True)
    expect(heading).to_be_in_viewport()
    head = page.tab.locator(".masthead").bounding_box()
    page.until(lambda: heading.bounding_box()["y"] >= head["y"] + head["height"])


@pytest.mark.parametrize("options", [PHONE, {}])
def test_a_search_leads_to_what_is_called_so(reference, options):
    page = reference(**options)
    page.tab.keyboard.press("/")
    field = page.tab.get_by_role("searchbox", name="Search")
    expect(field).to_be_focused()
    page.tab.keyboard.type("no such thing")
    expect(page.tab.get_by_text("Nothing found.")).to_be_visible()
    field.fill("lion")
    found = page.tab.locator(".found a")
    expect(found.first).to_have_text("Lion Optimizers")
    page.tab.keyboard.press("Enter")
    heading = page.tab.get_by_role("heading", name="Lion", exact=True)
    expect(heading).to_be_in_viewport()
    head = page.tab.locator(".masthead").bounding_box()
    page.until(lambda: heading.bounding_box()["y"] >= head["y"] + head["height"])
    assert page.tab.url.endswith("#optimizer-lion")
    expect(found.first).to_be_hidden()
    field.fill("adam")
    page.tab.keyboard.press("ArrowDown")
    page.tab.keyboard.press("ArrowDown")
    expect(found.nth(1)).to_be_focused()
    page.tab.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("")


def test_pictures_come_as_they_are_scrolled_to(reference):
    page = reference()
    last = page.tab.locator("img").last
    assert not last.evaluate(LOADED)
    last.scroll_into_view_if_needed()
    page.until(lambda: last.evaluate(LOADED))


def test_pictures_follow_the_theme_of_the_page(reference):
    page = reference("schedule-cosine", color_scheme="light")
    picture = entry(page, "schedule-cosine").get_by_role("img")
    page.until(lambda: picture.evaluate(LOADED))
    light = picture.screenshot()
    page.press("Dark theme")
    page.until(lambda: picture.screenshot() != light)
    page.press("High contrast")
    page.press("Light theme")
    page.until(lambda: picture.screenshot() == light)


def test_the_theme_chosen_there_holds_here(reference, visit):
    page = visit().open(STILL)
    page.press("Dark theme")
    page.tab.get_by_role("link", name="Reference", exact=True).click()
    expect(page.tab.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.tab.get_by_role("heading", level=1)).to_have_text("Reference")


def test_paper_is_white(reference):
    page = reference(color_scheme="dark")
    root = page.tab.locator("html")
    page.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(root).to_have_attribute("data-theme", "light")
    page.tab.emulate_media(media="print")
    for scope in (".masthead", ".contents", ".race"):
        expect(page.tab.locator(scope).first).to_be_hidden()
    for heading in ("h2", ".name", ".facts", ".label", "caption"):
        expect(page.tab.locator(heading).first).to_have_css("break-after", "avoid")
    page.tab.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(root).to_have_attribute("data-theme", "dark")


def test_it_works_without_javascript(reference):
    page = reference("schedule-cosine", java_script_enabled=False)
    one = entry(page, "schedule-cosine")
    expect(one.get_by_role("img")).to_be_visible()
    expect(one.locator("pre")).to_contain_text("def factor(self, t: Array)")
    expect(one.locator(".display math")).to_be_visible()
    for needs_scripts in ("#theme", "#search"):
        expect(page.tab.locator(needs_scripts)).to_be_hidden()


def test_code_is_coloured_and_unchanged(reference):
    page = reference()
    code = entry(page, "optimizer-adam").locator("pre")
    expect(code.locator(".tok-keyword").first).to_be_visible()
    assert code.inner_text().strip() == OPTIMIZERS["adam"].source()


SMALL_PHONE = {**PHONE, "viewport": {"width": 360, "height": 640}}


@pytest.mark.parametrize("options", [SMALL_PHONE, {"viewport": {"width": 1024, "height": 768}}])
def test_nothing_sticks_out(reference, options):
    page = reference(**options)
    assert page.tab.evaluate(OVERFLOW) <= 0
    tree = page.tab.locator(".tree-box").bounding_box()
    assert tree["x"] >= 0
    assert tree["x"] + tree["width"] <= options["viewport"]["width"]
    page.tab.goto(f"{page.url}/docs", wait_until="domcontentloaded")
    assert page.tab.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("options", [PHONE, {}])
def test_what_can_be_used_has_a_name_and_is_reached_by_keyboard(reference, options):
    page = reference(**options)
    assert page.tab.evaluate(UNNAMED) == []
    assert page.tab.evaluate(STUCK) == []
    races = page.tab.get_by_role("link", name=re.compile("^Race it"))
    names = races.all_inner_texts()
    assert (
        len(names) == len(set(names)) == sum(map(len, (OPTIMIZERS, SURFACES, NETWORKS, SCHEDULES)))
    )
    page.tab.keyboard.press("Tab")
    expect(page.tab.get_by_role("link", name="Skip to the reference")).to_be_focused()


def test_an_explanation_leads_to_its_entry(page: Downhill):
    page.open(STILL)
    page.press("Adam formula and source")
    link = page.tab.get_by_role("dialog", name="Adam").get_by_role("link", name="the reference")
    expect(link).to_have_attribute("href", "/reference#optimizer-adam")
    page.tab.keyboard.press("Escape")
    page.press("Saddle formula and source")
    link = page.tab.get_by_role("dialog", name="Saddle").get_by_role("link", name="the reference")
    expect(link).to_have_attribute("href", "/reference#surface-saddle")
