"""Where the race starts: by a click, by hand, by keys, by number."""

from playwright.sync_api import Locator, expect

from tests.browser.page import STILL, Downhill


def marker(page: Downhill) -> Locator:
    return page.tab.get_by_role("button", name="Start point")


def start(page: Downhill) -> list[float]:
    return page.races[-1]["start"]


def test_a_click_on_the_surface_moves_the_start(page: Downhill):
    page.open(STILL).drawn()
    before = page.pixels()
    page.tab.mouse.click(*page.stage_point(0.7, 0.3))
    page.painted()
    x, y = start(page)
    assert x > 1
    assert y > 0.5
    assert page.pixels() != before
    assert page.step == 40
    box = marker(page).bounding_box()
    across, down = page.stage_point(0.7, 0.3)
    assert abs(box["x"] + box["width"] / 2 - across) < 2
    assert abs(box["y"] + box["height"] / 2 - down) < 2
    page.linked("start", f"{x},{y}")


def test_the_marker_can_be_dragged(page: Downhill):
    page.open(STILL).drawn()
    before, first = page.pixels(), start(page)
    marker(page).hover()
    page.tab.mouse.down()
    page.tab.mouse.move(*page.stage_point(0.5, 0.2), steps=5)
    page.until(lambda: page.pixels() != before)  # while the hand still holds it
    page.tab.mouse.up()
    page.painted()
    assert start(page)[0] > first[0]
    assert start(page)[1] > first[1] + 1
    held = start(page)
    page.tab.mouse.move(*page.stage_point(0.8, 0.8), steps=3)
    page.painted()
    assert start(page) == held


def test_arrow_keys_on_the_marker_move_it(page: Downhill):
    page.open(STILL)
    first = start(page)
    marker(page).focus()
    page.tab.keyboard.press("ArrowRight")
    page.tab.keyboard.press("ArrowUp")
    page.painted()
    x, y = start(page)
    assert x > first[0]
    assert y > first[1]
    assert page.step == 40
    expect(marker(page)).to_be_focused()


def test_the_start_can_be_typed(page: Downhill):
    page.open(STILL)
    page.tab.get_by_text("Start, steps and seed").click()
    page.tab.get_by_label("Start x").fill("0.125")
    page.tab.get_by_label("Start x").press("Enter")
    page.painted()
    assert start(page)[0] == 0.125


def test_dragging_the_surface_itself_leaves_the_start(page: Downhill):
    page.open(STILL).drawn()
    before = page.pixels()
    page.tab.mouse.move(*page.stage_point(0.7, 0.3))
    page.tab.mouse.down()
    page.tab.mouse.move(*page.stage_point(0.6, 0.4), steps=5)
    page.tab.mouse.up()
    page.until(lambda: page.pixels() != before)  # it pans
    page.until(lambda: "box" in page.link)
    assert len(page.races) == 1
    assert "start" not in page.link
