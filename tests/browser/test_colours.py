"""Colours that everybody can read: axe finds nothing, and few colours of one's own suffice."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.page import STILL, Downhill

LANES = (
    "lane=adam,learning_rate:0.1,learning_rate.schedule:cosine"
    "&lane=momentum,learning_rate:0.01,hidden&lane=lion,learning_rate:0.02"
)
FORCED = {"forced_colors": "active"}
ENTRIES = """() => {
  const kinds = new Set();
  for (const entry of document.querySelectorAll("article.entry")) {
    const kind = entry.closest("section").getAttribute("aria-labelledby");
    kinds.has(kind) ? entry.remove() : kinds.add(kind);
  }
}"""


def contrast(page: Downhill, scheme: str, part: str = "html") -> list[str]:
    """What is hard to read in a theme."""
    page.tab.emulate_media(color_scheme=scheme)
    expect(page.tab.locator("html")).to_have_attribute("data-theme", scheme)
    return violations(page.tab, part, rules=["color-contrast"])


def test_nothing_on_the_page_is_hard_to_read_or_to_name(visit):
    page = visit(color_scheme="light").open(f"{STILL}&view=tiles&noise=1&{LANES}")
    page.more("Adam")
    page.tab.get_by_label("Link rates").check()  # which says so
    assert violations(page.tab) == []
    assert contrast(page, "dark") == []
    page.press("Adam formula and source")
    assert violations(page.tab, "#explain") == []
    assert contrast(page, "light", "#explain") == []
    page.tab.keyboard.press("Escape")
    page.tab.keyboard.press("?")
    assert violations(page.tab, "#keys") == []
    page.tab.keyboard.press("Escape")
    page.press("Dark theme")
    page.press("High contrast")
    assert violations(page.tab, rules=["color-contrast", "color-contrast-enhanced"]) == []


@pytest.mark.parametrize("address", ["/reference", "/docs"])
def test_nothing_on_the_other_pages_is_either(visit, address):
    page = visit(color_scheme="light")
    page.tab.goto(f"{page.url}{address}", wait_until="domcontentloaded")
    expect(page.tab.locator(".tok-call").first).to_be_attached()  # its scripts have run
    page.tab.evaluate(ENTRIES)  # all are made alike
    page.tab.get_by_role("searchbox").fill("a")  # its list lies over the page
    assert violations(page.tab) == []
    assert contrast(page, "dark") == []


def patch(page: Downhill, x: float, y: float) -> bytes:
    """A few pixels of the window."""
    return page.tab.screenshot(clip={"x": x, "y": y, "width": 4, "height": 2})


def test_few_colours_suffice(visit):
    page = visit(**FORCED, color_scheme="light").open(f"{STILL}&view=tiles&{LANES}")
    for part in ("Step", "Speed"):
        box = page.slider(part).bounding_box()
        middle = box["y"] + box["height"] / 2 - 1
        track = {patch(page, box["x"] + at, middle) for at in (3, box["width"] - 9)}
        assert len(track | {patch(page, box["x"] + 3, box["y"])}) == 3
    corners = [page.button(name).bounding_box() for name in ("Side by side", "3-D")]
    assert len({patch(page, one["x"] + 4, one["y"] + 4) for one in corners}) == 2
    dots = [dot.bounding_box() for dot in page.tab.locator(".panel .swatch").all()]
    assert len({patch(page, dot["x"] + 3, dot["y"] + 4) for dot in dots}) == len(dots) == 2
    expect(page.tab.locator("#theme")).to_be_hidden()
