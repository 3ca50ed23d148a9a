"""The step taken apart, below the stage."""

import re

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.page import Downhill

OPEN = "surface=saddle&steps=90&step=40&lane=momentum&lane=adam&below=step"
WRITTEN = """() => [...document.querySelectorAll(".step-lines li")].map(
  (line) => [...line.querySelectorAll("math")].map((one) => one.textContent).join(" "))"""


def numbers(text: str) -> list[float]:
    return [float(one.replace("−", "-")) for one in re.findall(r"−?\d+(?:\.\d+)?(?:e−?\d+)?", text)]


def lines(page: Downhill, step: int) -> list[str]:
    expect(page.tab.locator(".step-head strong")).to_have_text(re.compile(f"^Step {step}\\b"))
    return page.tab.evaluate(WRITTEN)


def test_the_lines_follow_the_playhead_and_the_lane(page: Downhill):
    asked = []
    page.tab.on("request", lambda one: asked.append(one.url) if "/api/step" in one.url else None)
    page.open(OPEN)
    v, x = lines(page, 40)
    mu, *_, new_x, new_y = numbers(v)
    assert mu == 0.9
    point = numbers(x)
    assert abs(point[0] - point[2] - point[4]) < 2e-3  # x - v, in the digits shown
    page.tab.keyboard.press("ArrowRight")
    after = lines(page, 41)
    assert numbers(after[0])[1:3] == [new_x, new_y]  # what the last step left
    assert numbers(after[1])[:2] == point[4:]
    assert len(asked) == 1  # they came together
    page.tab.get_by_label("Lane to take apart").select_option("Adam")
    page.until(lambda: len(page.tab.evaluate(WRITTEN)) == 6)
    page.linked("chosen", "2")
    page.tab.keyboard.press("Home")
    expect(page.tab.locator(".step-head strong")).to_have_text("Step 1, still to come")
    page.tab.keyboard.press("End")
    lines(page, 90)


def test_one_symbol_lights_wherever_it_stands(page: Downhill):
    page.open(OPEN + "&chosen=2")
    lines(page, 40)
    lit = page.tab.locator(".step-lines .is-lit")
    expect(lit).to_have_count(0)
    page.tab.locator(".step-name[data-name=m_hat]").focus()
    expect(lit).to_have_count(4)  # its name, its number, and both where it is used
    page.tab.locator(".step-numbers [data-name=beta1]").first.hover()
    assert lit.evaluate_all("all => all.map((one) => one.dataset.name)") == ["beta1"] * 5
    assert violations(page.tab, ".step-apart") == []
    page.tab.mouse.move(5, 5)
    expect(lit).to_have_count(0)
    page.tab.locator("#below").get_by_text("Curves").click()
    expect(page.tab.get_by_label("Step taken apart")).to_be_hidden()
    page.tab.locator(".lane summary").first.click()
    page.press("Take its step apart: Momentum")
    page.until(lambda: len(page.tab.evaluate(WRITTEN)) == 2)
