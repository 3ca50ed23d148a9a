"""Curves over the steps, and lanes that leave the finite numbers."""

import re

from playwright.sync_api import expect

from tests.browser.page import CURVES, HEADS, STILL, Downhill

DIVERGING = "surface=rosenbrock&steps=60&lane=gradient_descent,learning_rate:10"


def test_the_cursor_moves_with_the_playhead(page: Downhill):
    page.open(STILL)
    cursor = page.tab.locator("#curves .cursor")
    at = [cursor.bounding_box()["x"]]
    for key in ("ArrowRight", "End"):
        page.tab.keyboard.press(key)
        at.append(cursor.bounding_box()["x"])
    assert at[0] < at[1] < at[2]
    page.tab.keyboard.press("Home")
    assert cursor.bounding_box()["x"] < at[0]


def test_a_press_on_the_curves_seeks(page: Downhill):
    page.open(STILL).drawn()
    box = page.tab.locator("#curves").bounding_box()
    middle = box["y"] + box["height"] / 2
    cursor = page.tab.locator("#curves .cursor")
    page.tab.mouse.move(box["x"] + 0.3 * box["width"], middle)
    page.tab.mouse.down()
    page.until(lambda: page.step != 40)
    early = page.step
    assert 5 < early < 25
    assert abs(cursor.bounding_box()["x"] - box["x"] - 0.3 * box["width"]) < box["width"] / 60
    page.tab.mouse.move(box["x"] + 0.8 * box["width"], middle, steps=4)
    page.tab.mouse.up()
    page.until(lambda: page.step > 40)
    assert len(page.races) == 1


def test_a_diverged_lane_says_so_and_ends_in_a_cross(page: Downhill):
    page.open(f"{DIVERGING}&step=1")
    said = page.lane("Gradient descent").locator(".result")
    expect(said).to_contain_text("f ")
    head = page.pixels(HEADS)
    page.tab.keyboard.press("End")
    expect(said).to_have_text(re.compile(r"^diverged at step \d+$"))
    cross = page.pixels(HEADS)
    assert 0 < cross.ink != head.ink
    expect(page.status).to_be_hidden()


SCHEDULED = (
    f"{STILL}&lane=momentum,learning_rate.schedule:step_decay,learning_rate.every:10"
    "&lane=adam,learning_rate:1"
)


def axis_title(page: Downhill) -> str:
    return page.tab.locator("#curves .ytitle").text_content()


def test_other_curves_are_one_click_away(page: Downhill, visit):
    page.open(SCHEDULED).drawn()
    seen = [page.pixels(CURVES)]
    for name, value, title in [
        ("Learning rate", "learning_rate", "learning rate"),
        ("Momentum", "momentum", "momentum"),
    ]:
        page.curve(name)
        page.linked("curve", value)
        page.until(lambda title=title: axis_title(page) == title)
        expect(page.tab.get_by_role("img", name=f"Effective {title} of each lane")).to_be_visible()
        assert page.pixels(CURVES) not in seen
        seen.append(page.pixels(CURVES))
    other = visit().open(page.tab.url.partition("?")[2])
    assert other.pixels(CURVES) == seen[-1]
    page.curve("Loss")
    page.until(lambda: page.pixels(CURVES) == seen[0])
    page.linked("curve", None)
    assert len(page.races) == 1


def test_a_schedule_moves_the_learning_rate_that_is_drawn(page: Downhill):
    page.open(f"{SCHEDULED}&curve=learning_rate")
    before = page.pixels(CURVES)
    page.type("Momentum learning rate", "0.1")
    page.until(lambda: page.pixels(CURVES) != before)
    before = page.pixels(CURVES)
    page.more("Adam")
    page.schedule("Adam learning rate", "Cosine")
    page.until(lambda: page.pixels(CURVES) != before)


def test_only_lanes_with_momentum_have_a_curve_of_it(page: Downhill):
    page.open(f"{STILL}&lane=adam&lane=momentum")
    page.curve("Momentum")
    page.until(lambda: page.pixels(CURVES).ink)
    before = page.pixels(CURVES)
    page.press("Hide Adam")
    assert page.pixels(CURVES) == before
    page.press("Hide Momentum")
    page.until(lambda: page.pixels(CURVES).ink == 0)
    page.press("Remove Momentum")
    page.curve("Loss")
    tabs = page.tab.get_by_role("navigation", name="Curve").get_by_role("button")
    expect(tabs).to_have_text(["Loss", "Learning rate"])
