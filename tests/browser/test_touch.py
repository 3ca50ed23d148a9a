"""By thumb: one finger scrolls the page, whatever it begins on."""

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
