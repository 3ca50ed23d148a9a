"""What a network has learned, below the stage."""

import re

import pytest
from playwright.sync_api import expect

from tests.app.races.race_stream import decode
from tests.browser.axe import violations
from tests.browser.fingers import PHONE
from tests.browser.page import Downhill

RACE = "surface=digits&steps=60&step=60&lane=adam&lane=momentum&below=network"
SEVEN = [(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)]


COMPILING = 60_000  # milliseconds, on a busy machine: longer than a page is waited for


@pytest.fixture
def learner(page: Downhill) -> Downhill:
    """A page whose server has compiled what trains a network."""
    race = {"surface": "digits", "steps": 1, "lanes": [{"optimizer": "adam"}]}
    answer = page.tab.request.post(f"{page.url}/api/race", data=race, timeout=COMPILING)
    assert answer.ok
    return page


def choose(page: Downhill, name: str) -> None:
    tabs = page.tab.get_by_role("navigation", name="What it learned")
    tabs.get_by_role("button", name=name, exact=True).click()


def says(page: Downhill) -> list[str]:
    return page.tab.locator(".net-says").first.locator(".net-word").all_inner_texts()


def measured(page: Downhill, name: str) -> float:
    """What the server measured of the first lane at the end."""
    answer = page.tab.request.post(f"{page.url}/api/race", data=page.races[-1])
    decoded = decode(answer.body())
    return float(decoded.lanes[0, -1, decoded.header["columns"].index(name)])


def test_what_it_learned_is_seen_at_the_playhead_and_drawn_upon(learner: Downhill):
    page = learner
    page.open(RACE)
    adam = page.tab.get_by_role("img", name=re.compile("^First-layer weights of Adam at step 60"))
    expect(adam).to_have_accessible_name(re.compile("as images of 32 hidden units"))
    page.tab.keyboard.press("Home")
    expect(page.tab.get_by_role("img", name=re.compile("of Adam at step 0 "))).to_be_visible()
    page.tab.keyboard.press("End")
    choose(page, "Mistakes")
    right = page.tab.locator(".net-wrong-words")
    expect(right).to_contain_text(re.compile(r"^Adam gets \d+ of 360"))
    wrong = int(re.search(r"(\d+) wrong", page.tab.locator(".net-lanes").inner_text())[1])
    assert abs(measured(page, "accuracy_digit_test") - (360 - wrong) / 360) < 1e-6
    assert violations(page.tab, ".network") == []
    page.tab.locator(".net-wrong button").first.click()
    assert says(page)[0].startswith("✗")
    slider = page.slider("Test image")
    slider.focus()
    page.tab.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^Test image 360 of 360: 9, "))
    assert violations(page.tab, ".network") == []
    choose(page, "Draw")
    assert says(page) == ["–", "–"]
    box = page.tab.locator(".net-pad").bounding_box()
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in SEVEN]
    page.tab.mouse.move(*points[0])
    page.tab.mouse.down()
    for point in points[1:]:
        page.tab.mouse.move(*point, steps=3)
    assert all(word.isdigit() for word in says(page)), "while it is drawn"
    page.tab.mouse.up()
    expect(page.tab.get_by_role("status")).to_contain_text(re.compile(r"^Adam says \d, Momentum"))
    page.press("Clear")
    assert says(page) == ["–", "–"]
    page.tab.locator(".net-pad").focus()
    for key in (" ", "ArrowDown", "ArrowDown", "ArrowDown", " "):
        page.tab.keyboard.press(key)
    assert all(word.isdigit() for word in says(page))
    assert page.step == 60, "the keys draw, and do not play"
    assert violations(page.tab, ".network") == []
    choose(page, "Cost")
    row = page.tab.locator(".net-words tbody tr").first
    expect(row).to_contain_text(re.compile(r"Adam\s*2\s*20.1 kB.*8 GB"))
    page.tab.locator("#surface-select").select_option("beale")
    page.linked("below", None)
    expect(page.tab.locator("#below").get_by_text("Network")).to_be_hidden()


def test_weights_that_have_left_the_numbers_are_told_on_a_phone(learner: Downhill, visit):
    page = visit(**PHONE).open(
        "surface=digits&steps=60&step=60&lane=gradient_descent,learning_rate:10"
        "&surface.initial_scale=10&below=network"
    )
    figure = page.tab.locator(".net-filter figcaption")
    expect(figure).to_have_text("Gradient descent – no finite weights")
    choose(page, "Mistakes")
    expect(page.tab.locator(".net-wrong-words")).to_contain_text("Gradient descent has diverged")
    choose(page, "Draw")
    pad = page.tab.locator(".net-pad")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    page.tab.touchscreen.tap(box["x"] + 60, box["y"] + 60)
    assert says(page) == ["no answer"]
