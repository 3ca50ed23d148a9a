"""Light, dark and high contrast."""

from playwright.sync_api import expect

from tests.browser.page import BACKDROP, STILL, Downhill

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
})"""


def test_the_theme_button_goes_round_the_themes(page: Downhill):
    page.open(STILL).drawn()
    root, before = page.tab.locator("html"), (page.pixels(), page.pixels(BACKDROP))
    page.press("Dark theme")
    expect(root).to_have_attribute("data-theme", "dark")
    page.until(lambda: page.pixels() != before[0] and page.pixels(BACKDROP) != before[1])
    page.press("High contrast")
    expect(root).to_have_attribute("data-theme", "contrast")
    page.press("Light theme")
    page.until(lambda: (page.pixels(), page.pixels(BACKDROP)) == before)


def test_a_chosen_theme_stays(visit):
    page = visit(color_scheme="dark").open(STILL)
    root = page.tab.locator("html")
    expect(root).to_have_attribute("data-theme", "dark")
    page.press("High contrast")
    page.open(STILL)
    expect(root).to_have_attribute("data-theme", "contrast")


def test_a_browser_that_keeps_nothing_shows_the_page_all_the_same(page: Downhill):
    """As in a frame of another site, where many browsers refuse to keep anything."""
    page.tab.add_init_script(NO_STORAGE)
    page.open(STILL)
    page.press("Dark theme")
    expect(page.tab.locator("html")).to_have_attribute("data-theme", "dark")
