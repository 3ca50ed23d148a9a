"""Schedules: a menu, its numbers, the curve in the lane, and the walk that follows."""

from playwright.sync_api import expect

from optimizers import OPTIMIZERS, SCHEDULES, Lane
from tests.browser.page import STILL, Downhill

RATE = "Adam learning rate"
COSINE = "learning_rate.schedule:cosine,learning_rate.length:30"
CURVE, DOT = ".sparkline-curve", ".sparkline-dot"


def path(page: Downhill, name: str, part: str = CURVE) -> str:
    return page.sparkline(name).locator(part).get_attribute("d")


def asked(page: Downhill) -> dict:
    """What the last race was asked to walk with, in its first lane."""
    return page.races[-1]["lanes"][0]["schedules"]


def test_a_chosen_schedule_bends_the_walk_and_its_curve_is_drawn(page: Downhill, visit):
    page.open(f"{STILL}&lane=adam")
    before = page.pixels()
    expect(page.tab.locator(".row.curve:visible")).to_have_count(0)
    page.more("Adam")
    page.schedule(RATE, "Cosine")
    page.drag(f"{RATE} cosine length", 0.4)
    page.painted()
    length = asked(page)["learning_rate"]["parameters"]["length"]
    assert asked(page)["learning_rate"]["schedule"] == "cosine"
    assert 20 < length < 60
    assert page.pixels() != before
    page.more("Adam")  # folded, the curve stays
    assert len(path(page, RATE)) > 100
    page.linked("lane", f"adam,learning_rate.schedule:cosine,learning_rate.length:{length:g}")
    other = visit().open(page.tab.url.partition("?")[2])
    assert asked(other) == asked(page)
    assert other.pixels() == page.pixels()
    assert path(other, RATE) == path(page, RATE)


def test_a_schedule_lasts_as_long_as_the_race_until_a_hand_says_otherwise(page: Downhill):
    page.open(f"{STILL}&lane=adam,learning_rate.schedule:cosine")
    page.more("Adam")
    length, follow = (
        f"{RATE} cosine length",
        page.button(f"{RATE} cosine length: as long as the race"),
    )
    expect(follow).to_have_attribute("aria-pressed", "true")
    expect(page.number(length)).to_have_value("60")
    page.tab.get_by_text("Start, steps and seed").click()
    steps = page.tab.get_by_role("spinbutton", name="Steps", exact=True)
    steps.fill("90")
    steps.press("Enter")
    page.painted()
    expect(page.number(length)).to_have_value("90")
    assert float(path(page, RATE).split()[-1]) > 20  # at the end of the longer race nothing is left
    page.type(length, "30")
    expect(follow).to_have_attribute("aria-pressed", "false")
    page.painted()
    assert asked(page)["learning_rate"]["parameters"]["length"] == 30
    page.linked("lane", "adam,learning_rate.schedule:cosine,learning_rate.length:30")
    follow.click()
    expect(page.number(length)).to_have_value("90")
    page.painted()
    assert "length" not in asked(page)["learning_rate"]["parameters"]
    page.linked("lane", "adam,learning_rate.schedule:cosine")


def test_constant_takes_a_schedule_away(page: Downhill):
    page.open(f"{STILL}&lane=adam")
    before = page.pixels()
    page.more("Adam")
    page.schedule(RATE, "1/t decay")
    assert page.pixels() != before
    page.schedule(RATE, "Constant")
    page.until(lambda: page.pixels() == before)
    expect(page.sparkline(RATE)).to_be_hidden()
    expect(page.slider(f"{RATE} 1/t decay rate")).to_have_count(0)
    assert asked(page) == {}
    page.linked("lane", "adam")


def test_only_what_an_optimizer_has_can_be_scheduled(page: Downhill):
    page.open(f"{STILL}&lane=momentum&lane=adam")
    page.more("Momentum")
    page.more("Adam")
    expect(page.menu("Adam momentum schedule")).to_have_count(0)
    before = page.pixels()
    page.schedule("Momentum momentum", "Linear warm-up")
    assert list(asked(page)) == ["momentum"]
    page.until(lambda: page.pixels() != before)
    expect(page.sparkline("Momentum momentum")).to_be_visible()
    expect(page.sparkline("Momentum learning rate")).to_be_hidden()


def test_the_curve_says_what_the_engine_walked_with(page: Downhill):
    page.open(f"{STILL}&lane=adam,learning_rate:0.2,{COSINE}")
    adam = OPTIMIZERS["adam"](learning_rate=0.2)
    lane = Lane(adam, {"learning_rate": SCHEDULES["cosine"](length=30.0)})
    rates = lane.parameters(range(1, 61))[:, 0]
    dots = set()
    for key, step in [("Home", 1), ("ArrowRight", 1), ("PageDown", 11)]:
        page.tab.keyboard.press(key)
        said = f"{rates[step - 1]:.3g}"
        page.until(lambda said=said: page.effective(RATE) == said)
        dots.add(path(page, RATE, DOT))
    assert len(dots) == 2  # before the first step it stands at what that will take
    page.tab.keyboard.press("End")
    page.until(lambda: page.effective(RATE) == "0")


def test_a_schedule_is_chosen_and_tuned_from_the_keyboard(page: Downhill):
    page.open(f"{STILL}&lane=adam")
    page.lane("Adam").locator("summary").focus()
    page.tab.keyboard.press("Enter")
    page.tab.keyboard.press("Tab")
    expect(page.menu(f"{RATE} schedule")).to_be_focused()
    page.tab.keyboard.press("ArrowDown")
    page.until(lambda: asked(page))
    page.tab.keyboard.press("Tab")
    expect(page.slider(f"{RATE} cosine end")).to_be_focused()
    page.tab.keyboard.press("ArrowRight")
    page.until(lambda: asked(page)["learning_rate"]["parameters"]["end"] > 0)
    assert page.step == 40
