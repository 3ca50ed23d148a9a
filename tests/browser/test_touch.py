"""By thumb: one finger scrolls the page, wherever it begins."""

from playwright.sync_api import expect

from tests.browser.fingers import PHONE, Fingers, point_of
from tests.browser.page import STILL, Downhill

RATE = "Gradient descent learning rate"


def scrolled(page: Downhill) -> float:
    return page.tab.evaluate("scrollY")


def test_a_slider_follows_a_finger_across_and_leaves_others_to_the_page(visit):
    page = visit(**PHONE).open(STILL)
    fingers, slider = Fingers(page.tab), page.slider(RATE)
    slider.scroll_into_view_if_needed()
    first, top = slider.input_value(), scrolled(page)
    page.tab.touchscreen.tap(*point_of(slider, 0.9, 0.5))
    assert slider.input_value() == first
    assert len(page.races) == 1

    x, y = point_of(slider, float(first) / 1000, 0.5)
    fingers.swipe(((x, y), (x + 60, y + 20)), release=False)
    page.until(lambda: len(page.races) > 1)  # while the finger still lies on it
    fingers.touch("touchEnd")
    page.painted()
    second = slider.input_value()
    assert float(second) > float(first) + 200
    assert scrolled(page) == top

    x, y = point_of(slider, 0.1, 0.5)
    fingers.swipe(((x, y), (x + 30, y - 150)))
    page.until(lambda: scrolled(page) > top)
    assert slider.input_value() == second


def test_one_finger_on_the_picture_scrolls_and_two_zoom(visit):
    page = visit(**PHONE).open(STILL).drawn()
    fingers, host = Fingers(page.tab), page.tab.locator("#stage .host")
    fingers.swipe((point_of(host, 0.4, 0.3), point_of(host, 0.8, 0.3)))
    expect(page.tab.locator(".hint.shown")).to_have_text("Two fingers move and zoom the picture")

    left, right = point_of(host, 0.5, 0.6), point_of(host, 0.6, 0.6)
    apart = ((left, point_of(host, 0.4, 0.5)), (right, point_of(host, 0.7, 0.5)))
    fingers.swipe(*apart)
    page.until(lambda: "box" in page.link)
    low, high = (float(part) for part in page.link["box"].split(",")[:2])
    whole = page.grids[0]
    assert float(whole["x_low"]) < low < high < float(whole["x_high"])
    page.drawn()

    top = scrolled(page)
    fingers.swipe((point_of(host, 0.6, 0.7), point_of(host, 0.6, 0.3)))
    page.until(lambda: scrolled(page) > top)
    assert len(page.races) == 1


def test_one_finger_sets_the_start(visit):
    page = visit(**PHONE).open(STILL)
    fingers, marker = Fingers(page.tab), page.tab.locator(".start")
    first, top = page.races[0]["start"], scrolled(page)
    page.tab.touchscreen.tap(*page.stage_point(0.6, 0.3))
    page.until(lambda: len(page.races) > 1)
    page.painted()
    tapped = page.races[-1]["start"]
    assert tapped != first
    x, y = point_of(marker, 1.2, 0.5)  # a finger is larger than the marker
    fingers.swipe(((x, y), (x, y + 80)))
    page.until(lambda: page.races[-1]["start"][1] < tapped[1] - 0.5)
    assert scrolled(page) == top


def test_in_3d_too_a_finger_scrolls_the_page_unless_it_goes_across(visit):
    page = visit(**PHONE).open(f"{STILL}&view=3d")
    fingers, host = Fingers(page.tab), page.tab.locator("#stage .host")
    fingers.swipe((point_of(host, 0.6, 0.7), point_of(host, 0.6, 0.3)))
    page.until(lambda: scrolled(page) > 0)
    assert page.button("Reset view").is_hidden()
    fingers.swipe((point_of(host, 0.3, 0.6), point_of(host, 0.7, 0.6)))
    page.until(lambda: "camera" in page.link)
