"""The arrows of a lane's step, on the stage."""

import re

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill

TWO = f"{STILL}&surface=saddle&lane=gradient_descent&lane=momentum,learning_rate:0.02"
ARROWS = "#stage .arrows"


def switch(page: Downhill, name: str) -> None:
    page.tab.get_by_role("checkbox", name=name, exact=True).click()


def test_arrows_are_switched_on_one_by_one_and_follow_the_playhead(page: Downhill):
    page.open(TWO)
    expect(page.tab.locator(ARROWS)).to_have_count(0)  # nothing of them is there at first
    page.press("Arrows of a step")
    switch(page, "Step taken")
    page.linked("arrows", "step")
    legend = page.tab.get_by_role("group", name="Arrows on the stage")
    expect(legend).to_contain_text("Gradient descent, step 40")
    page.tab.get_by_label("Lane of the arrows").select_option(label="Momentum")
    page.linked("chosen", "2")
    one = page.until(lambda: page.pixels(ARROWS).ink)
    assert not any(race["state"] for race in page.races)
    switch(page, "Momentum")
    expect(legend.get_by_role("button")).to_have_text([re.compile("^Step"), "Momentum−0.9 v"])
    page.until(lambda: page.pixels(ARROWS).ink > one)
    assert page.races[-1]["state"] is True
    page.tab.keyboard.press("Escape")
    there = page.pixels(ARROWS)
    page.press("Step back")
    page.until(lambda: page.pixels(ARROWS) != there)
    expect(legend).to_contain_text("step 39")
    page.press("Hide Momentum")
    expect(legend).to_be_hidden()
    assert page.pixels(ARROWS).ink == 0


def test_an_entry_of_the_legend_lights_its_arrow_while_it_is_pointed_at(page: Downhill):
    page.open("surface=elliptical&lane=adam&view=tiles&arrows=gradient,step&step=1&below=step")
    entry = page.tab.get_by_role("group", name="Arrows on the stage").get_by_text("−Gradient")
    plain = page.until(lambda: page.pixels(ARROWS).ink and page.pixels(ARROWS))
    symbols = page.tab.locator(".step-lines .is-lit")
    entry.hover()
    page.until(lambda: page.pixels(ARROWS) != plain)
    page.until(symbols.count)  # and in the formula
    page.tab.mouse.move(0, 0)
    page.until(lambda: page.pixels(ARROWS) == plain)
    page.view("3-D")
    page.until(lambda: page.pixels(ARROWS).ink == 0)
    expect(entry).to_be_hidden()
