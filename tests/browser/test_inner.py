"""What an optimizer remembers, in numbers."""

from playwright.sync_api import expect

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.browser.page import STILL, Downhill

ADAM = f"{STILL}&lane=adam,learning_rate:0.1&lane=lbfgs"


def said(name: str, numbers) -> str:
    """As the page writes it, for numbers that are neither tiny nor huge."""
    x, y = (f"{number:.3g}".replace("-", "\N{MINUS SIGN}") for number in numbers)
    return f"{name} ({x}, {y})"


def test_the_state_at_the_playhead_is_the_one_the_engine_walked_with(page: Downhill):
    page.open(f"{ADAM}&surface=beale")
    walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=60)
    page.more("Adam")
    for key, step in [("ArrowLeft", 39), ("PageUp", 29)]:
        page.tab.keyboard.press(key)
        for name in ("m", "v"):
            expect(page.inner("Adam")).to_contain_text(said(name, walk.state[name][step]))
    expect(page.inner("Adam")).to_contain_text("keeps 2 numbers for each parameter")


def test_the_step_that_a_line_search_chose_is_shown(page: Downhill):
    page.open(ADAM)
    page.more("L-BFGS")
    page.tab.keyboard.press("ArrowRight")
    walk = trace(OPTIMIZERS["lbfgs"](), SURFACES["saddle"](), steps=60)
    chosen = f"{walk.state['a'][41]:.3g}"
    expect(page.inner("L-BFGS").locator(".part")).to_have_text([f"a {chosen}"])


def test_the_state_is_asked_for_only_where_somebody_looks(page: Downhill):
    page.open(ADAM)
    assert page.races[-1]["state"] is False
    page.more("Adam")
    page.until(lambda: len(page.races) == 2)
    assert page.races[-1]["state"] is True
    page.more("L-BFGS")  # it came with the last race
    expect(page.inner("L-BFGS").locator(".part")).to_have_count(1)
    page.more("Adam")
    page.more("L-BFGS")
    assert len(page.races) == 2
    page.type("Adam learning rate", "0.2")
    page.painted()
    assert page.races[-1]["state"] is False
