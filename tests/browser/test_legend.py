"""The legend: which trail is whose, said on the stage itself."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.page import STILL, Downhill

RATES = "&lane=adam,learning_rate:0.1&lane=adam,learning_rate:0.3&lane=momentum"
MANY = "".join(
    f"&lane=adam,learning_rate:0.{i + 10},beta1:0.{i % 9},epsilon:1e-{i % 5 + 2}" for i in range(16)
)
BUTTON = "Names on the stage"
PLANE = "#stage .nsewdrag"  # where Plotly shows the plane


def legend(page: Downhill) -> Locator:
    return page.tab.locator("#stage .legend")


def names(page: Downhill) -> list[str]:
    return legend(page).locator("li:not(.sign)").all_inner_texts()


def test_it_names_the_lanes_that_are_seen(page: Downhill) -> None:
    page.open(STILL + RATES)
    assert names(page) == ["Adam 0.1", "Adam 0.3", "Momentum"]
    page.type("Adam 0.3 learning rate", "0.5")
    assert names(page) == ["Adam 0.1", "Adam 0.5", "Momentum"]
    page.press("Hide Momentum")
    assert names(page) == ["Adam 0.1", "Adam 0.5"]
    signs = legend(page).locator(".sign.marked")
    expect(signs).to_have_text(["+ min", "× saddle"])
    page.view("Side by side")  # where each picture has its name
    expect(legend(page)).to_be_hidden()
    page.type("Adam 0.5 learning rate", "0.7")
    expect(page.tab.locator(".panel b")).to_have_text(["Adam 0.1", "Adam 0.7"])
    expect(page.tab.get_by_role("img", name="Adam 0.7 on Saddle")).to_be_attached()
    expect(page.button(BUTTON)).to_be_hidden()


@pytest.mark.parametrize(("width", "lanes"), [(390, MANY), (1280, 2 * RATES)])
def test_it_stands_above_the_picture_and_can_be_put_away(visit, width: int, lanes: str) -> None:
    page = visit(viewport={"width": width, "height": 844}).open(STILL + lanes).drawn()
    plane = page.tab.locator(PLANE)
    above, covered = legend(page).bounding_box(), plane.bounding_box()
    assert above["y"] + above["height"] <= covered["y"]
    assert above["height"] < 1.2 * covered["height"]
    page.press(BUTTON)
    expect(legend(page)).to_be_hidden()
    page.linked("names", "no")
    page.until(lambda: plane.bounding_box()["height"] > covered["height"])
    page.press(BUTTON)
    page.until(lambda: plane.bounding_box() == covered)
    page.linked("names", None)
