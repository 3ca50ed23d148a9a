"""The loss over the steps, and lanes that leave the finite numbers."""

import re

from playwright.sync_api import expect

from tests.browser.page import HEADS, STILL, Downhill

DIVERGING = "surface=rosenbrock&steps=60&lane=gradient_descent,learning_rate:10"


def test_the_cursor_moves_with_the_playhead(page: Downhill):
    page.open(STILL)
    cursor = page.tab.locator("#loss .cursor")
    at = [cursor.bounding_box()["x"]]
    for key in ("ArrowRight", "End"):
        page.tab.keyboard.press(key)
        at.append(cursor.bounding_box()["x"])
    assert at[0] < at[1] < at[2]
    page.tab.keyboard.press("Home")
    assert cursor.bounding_box()["x"] < at[0]


def test_a_press_on_the_curves_seeks(page: Downhill):
    page.open(STILL).drawn()
    box = page.tab.locator("#loss").bounding_box()
    middle = box["y"] + box["height"] / 2
    cursor = page.tab.locator("#loss .cursor")
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
    said = page.lane("Gradient descent").locator("output")
    expect(said).to_contain_text("f ")
    head = page.pixels(HEADS)
    page.tab.keyboard.press("End")
    expect(said).to_have_text(re.compile(r"^diverged at step \d+$"))
    cross = page.pixels(HEADS)
    assert 0 < cross.ink != head.ink
    expect(page.status).to_be_hidden()
