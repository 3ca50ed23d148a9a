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
    expect(said).to_contain_text("was thrown (steps 0–")
    head = page.pixels(HEADS)
    page.tab.keyboard.press("End")
    expect(said).to_have_text(re.compile(r"^diverged at step \d+ · "))
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
        ("Learning rate", "learning_rate", "× the rate set"),
        ("Momentum", "momentum", "momentum"),
    ]:
        page.curve(name)
        page.linked("curve", value)
        page.until(lambda title=title: axis_title(page) == title)
        expect(page.tab.get_by_role("img", name=f"{name} of each lane over")).to_be_visible()
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
    expect(page.menu("More curves").locator("option", has_text="Momentum")).to_have_count(0)


WILD = (
    "surface=parabola&steps=100&lane=gradient_descent,learning_rate:4&lane=adam,learning_rate:0.1"
)


def test_a_lane_that_runs_away_leaves_the_others_in_the_picture(page: Downhill):
    page.open(f"{WILD}&step=100").drawn()
    mark = page.tab.locator(".curve-mark.up")
    expect(mark).to_have_text(re.compile(r"^diverges at step \d+: \d+"))
    expect(page.tab.get_by_role("img", name="Gradient descent: diverges at step")).to_be_visible()
    both = page.pixels(CURVES)
    page.press("Hide Adam")
    page.until(lambda: page.pixels(CURVES) != both)
    assert both.ink > 3 * page.pixels(CURVES).ink > 0
    page.tab.keyboard.press("Home")
    expect(mark).to_have_class(re.compile("ahead"))


def test_the_curves_are_read_under_the_pointer_and_by_keys(page: Downhill):
    page.open(f"{WILD}&step=40").drawn()
    readout = page.tab.locator(".readout")
    expect(readout).to_be_hidden()
    box = page.tab.locator("#curves").bounding_box()
    page.tab.mouse.move(box["x"] + 0.5 * box["width"], box["y"] + 0.5 * box["height"])
    expect(readout).to_be_visible()
    expect(readout).to_have_text(re.compile(r"^Step \d+Gradient descent> 3e38Adam0\.\d+$"))
    assert page.step == 40
    page.tab.mouse.move(*page.stage_point(0.5, 0.5))
    expect(readout).to_be_hidden()
    slider = page.slider("Step, with what the curves say")
    slider.focus()
    page.tab.keyboard.press("ArrowRight")
    expect(readout).to_contain_text("Step 41")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^Step 41, .*, Adam 0\.\d+$"))


def test_who_falls_below_the_marked_minimum_is_told(page: Downhill):
    lane = "momentum,learning_rate:0.3"
    page.open(f"surface=mccormick&start=3.5,-2.5&steps=60&step=60&lane={lane}")
    told = page.tab.locator(".curve-mark.down")
    expect(told).to_have_text(re.compile(r"^below the marked minimum at step \d+$"))


def test_what_is_still_to_come_can_be_hidden_for_good(page: Downhill):
    page.open(f"lane=adam&{STILL}")
    whole = page.pixels(CURVES)
    future = page.button("future")
    future.click()
    expect(future).to_have_attribute("aria-pressed", "false")
    page.until(lambda: 0 < page.pixels(CURVES).ink < whole.ink)
    page.linked("future", "no")
    page.open(f"lane=adam&{STILL}")
    expect(future).to_have_attribute("aria-pressed", "false")
    page.open(f"lane=adam&{STILL}&future=yes")
    page.until(lambda: page.pixels(CURVES) == whole)


def test_a_curve_that_a_log_axis_cannot_hold_says_so(page: Downhill):
    page.open(f"surface=beale&{STILL}&lane=adam")
    page.curve("m along x")
    page.until(lambda: page.races[-1]["state"])
    page.until(lambda: page.pixels(CURVES).ink)
    plain, note = page.pixels(CURVES), page.tab.locator(".curve-note")
    expect(note).to_be_empty()
    page.press("log axis")
    page.linked("axis", "log")
    expect(note).to_contain_text("parts of Adam are left out")
    page.until(lambda: page.pixels(CURVES) != plain)
    page.curve("Effective rate along y")
    page.until(lambda: page.races[-1].get("measures"))
    page.linked("axis", None)
