"""Formula and source, one click away."""

import inspect

from playwright.sync_api import expect

from optimizers import OPTIMIZERS
from tests.browser.page import STILL, Downhill


def test_a_lane_explains_itself_with_formula_and_source(page: Downhill):
    page.open(STILL)
    dialog = page.tab.get_by_role("dialog", name="Adam")
    page.press("Adam formula and source")
    expect(dialog).to_be_visible()
    assert dialog.locator(".display math").locator("mi, mo, mn, msub").count() > 10
    expect(dialog.locator(".facts")).to_contain_text("keeps 2 numbers for each parameter")
    expect(dialog.locator(".facts")).to_contain_text("comes from Momentum and RMSProp")
    source = inspect.cleandoc(inspect.getsource(OPTIMIZERS["adam"].step))
    shown = dialog.get_by_label("Source of step").inner_text()
    assert "\n".join(shown.split()) == "\n".join(source.split())
    page.tab.keyboard.press("ArrowRight")  # the player does not listen meanwhile
    assert page.step == 40
    page.tab.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.button("Adam formula and source")).to_be_focused()


def test_the_surface_explains_itself(page: Downhill):
    page.open(STILL)
    expect(page.button("Saddle formula and source").locator("math")).to_be_visible()
    page.press("Saddle formula and source")
    dialog = page.tab.get_by_role("dialog", name="Saddle")
    expect(dialog.locator(".display math")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
