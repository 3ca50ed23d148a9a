"""What happens in a race: ticks under the scrubber, and the scoreboard below the stage."""

import re

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.fingers import PHONE
from tests.browser.page import CURVES, STILL, Downhill

RACE = f"surface=booth&{STILL}&lane=newton&lane=gradient_descent&lane=adam,hidden"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


def column(page: Downhill, name: str) -> list[str]:
    rows = page.tab.get_by_role("table").locator("tbody tr")
    return rows.locator(f".of-{name}").all_inner_texts()


def test_the_scoreboard_is_sorted_copied_and_follows_the_tolerance(visit):
    page = visit(**CLIPBOARD).open(RACE)
    page.press("Scoreboard")
    page.linked("below", "board")
    heads = page.tab.get_by_role("rowheader")
    expect(heads).to_have_text(["Newton", "Gradient descent"])
    expect(page.tab.locator(CURVES)).to_be_hidden()
    assert column(page, "home") == ["(1, 3)", "(1, 3)"]
    steps = page.tab.get_by_role("columnheader", name="After steps")
    for order, first in (("ascending", "Newton"), ("descending", "Gradient descent")):
        page.press("After steps")
        expect(steps).to_have_attribute("aria-sort", order)
        expect(heads.first).to_have_text(first)
    before = int(column(page, "steps")[0])
    box = page.tab.get_by_role("spinbutton", name="Tolerance")
    box.fill("0.1")
    box.press("Enter")
    page.linked("tolerance", "0.1")
    page.until(lambda: int(column(page, "steps")[0]) < before)
    expect(page.tab.get_by_role("status")).to_contain_text(
        "The tolerance is 0.1: 2 of 2 lanes arrive, Newton first"
    )
    page.press("Copy table")
    expect(page.status).to_contain_text("Copied")
    text = page.tab.evaluate("navigator.clipboard.readText()")
    assert text.splitlines()[1].startswith("Gradient descent\tArrived\t(1, 3)\t")
    page.press("Dismiss")
    assert violations(page.tab) == []
    drawn = page.pixels(CURVES)
    page.type("Gradient descent learning rate", "0.001")
    page.painted()
    assert page.pixels(CURVES) == drawn, "nobody sees them: they cost nothing"
    page.press("Curves")
    page.until(lambda: page.pixels(CURVES) != drawn)


def test_ticks_tell_what_happens_and_lead_there(visit):
    page = visit(**PHONE).open(RACE)
    summary = page.tab.get_by_role("region", name="Summary")
    expect(summary).to_contain_text("Step 40 of 60.")  # all rests
    tick = page.tab.locator(".tick-band > i:visible").first
    said = page.tab.locator(".tick-words")
    place = tick.bounding_box()
    page.tab.touchscreen.tap(place["x"] + 12, place["y"] + 5)  # a finger is wider than a tick
    expect(said).to_have_text(re.compile(r"^Newton arrived, step 1: at the minimum \(1, 3\)"))
    assert page.step == 1
    expect(page.lane("Newton").locator(".result")).to_have_text("arrived at (1, 3), step\u00a01")
    events = page.slider("Events")
    events.focus()
    page.tab.keyboard.press("End")
    expect(events).to_have_attribute("aria-valuetext", re.compile("^Gradient descent arrived"))
    page.until(lambda: page.step > 1)
    expect(summary).to_contain_text(f"Step {page.step} of 60. Newton arrived at the minimum (1, 3)")
