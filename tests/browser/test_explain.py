"""Formula and source, one click away."""

import inspect

from playwright.sync_api import expect

from optimizers import OPTIMIZERS, SURFACES
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
    page.tab.set_viewport_size({"width": 390, "height": 844})
    assert dialog.evaluate("(e) => (e.scrollTop = 9999) && e.scrollTop") > 100
    expect(dialog.get_by_role("button", name="Close")).to_be_in_viewport()
    page.tab.keyboard.press("ArrowRight")  # the player does not listen meanwhile
    assert page.step == 40
    page.tab.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.button("Adam formula and source")).to_be_focused()


def test_the_surface_explains_itself(page: Downhill):
    """And says what its picture leaves out, and which rate is not tuned, and why."""
    page.open(f"{STILL}&surface=ackley")
    expect(page.tab.locator("#surface .formula").get_by_role("math")).to_be_visible()
    page.press("Ackley formula and source")
    dialog = page.tab.get_by_role("dialog", name="Ackley")
    expect(dialog.locator(".display math")).to_be_visible()
    ackley = SURFACES["ackley"]
    expect(dialog).to_contain_text(ackley.leaves_out)
    chosen = ackley.chosen["momentum"]
    reason = f"Momentum, learning rate {chosen.learning_rate}. {chosen.because}"
    expect(dialog).to_contain_text(reason)
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_a_schedule_explains_itself(page: Downhill):
    page.open(f"{STILL}&lane=adam,learning_rate.schedule:cosine")
    page.press("Cosine")
    dialog = page.tab.get_by_role("dialog", name="Cosine")
    expect(dialog.locator(".display math")).to_be_visible()
    expect(dialog.get_by_label("Source of factor")).to_contain_text("def factor")


def test_a_surface_of_real_data_names_its_source_and_units(page: Downhill):
    page.open(f"{STILL}&surface=linear_regression")
    page.press("Linear regression formula and source")
    data = page.tab.get_by_role("dialog", name="Linear regression").locator(".data")
    expect(data).to_contain_text("speed (mph), stopping distance (ft)")
    expect(data).to_contain_text("50 examples")
    url = SURFACES["linear_regression"].data.url
    assert data.get_by_role("link").get_attribute("href") == url
