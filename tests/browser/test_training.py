"""A network is trained as a surface is raced on: curves of both parts, progress, refused lanes."""

import re

from playwright.sync_api import expect

from tests.browser.page import CURVES, Downhill

SHORT = "surface=digits&steps=20&lane=adam&lane=newton&step=20"
LONG = "surface=digits&steps=4000&lane=adam,batch:full"


def test_a_network_trains_and_what_cannot_train_says_why(page: Downhill) -> None:
    page.tab.route("**/api/landscape", lambda _: None)  # never comes: it is not tested here
    page.open(SHORT)
    asked = page.races[-1]
    assert asked["start"] is None
    assert [lane["optimizer"] for lane in asked["lanes"]] == ["adam"]
    expect(page.lane("Adam")).to_contain_text(re.compile(r"loss [\d.]+ · test [\d.]+"))
    expect(page.lane("Newton")).to_contain_text("does not train here: a matrix for its 2,509")
    expect(page.tab.locator(".epochs")).to_have_text("epoch 0.891")
    page.until(lambda: page.pixels(CURVES).ink > 0)
    before = page.pixels(CURVES)
    page.menu("Digits activation").select_option("tanh")
    page.painted()
    assert page.races[-1]["surface_parameters"]["activation"] == 1
    page.until(lambda: page.pixels(CURVES) != before)
    page.curve("Accuracy: digit")
    page.linked("curve", "accuracy_digit")
    page.press("Scoreboard")
    expect(page.tab.locator("tbody .of-accuracy_digit_test")).to_have_text(re.compile("%$"))
    page.press("Step")
    expect(page.tab.locator(".step-note")).to_contain_text("2,509 numbers")
    the_sharpness_of_the_chosen_lane_and_its_edge(page)
    # nobody is left to train
    page.press("Remove Adam")
    expect(page.tab.locator("#stage")).to_contain_text("No lane here can train this network")
    expect(page.tab.get_by_role("group", name="Plane of the landscape")).to_contain_text(
        "no lane here can train"
    )
    expect(page.tab.locator(".waiting")).not_to_be_visible()


def the_sharpness_of_the_chosen_lane_and_its_edge(page: Downhill) -> None:
    asked: list[int] = []
    page.tab.on(
        "request", lambda r: "sharpness" in r.url and asked.append(r.post_data_json["lane"])
    )
    page.press("Curves")
    assert not asked
    page.curve("Sharpness")
    expect(page.tab.locator(".curve-note")).to_contain_text("Of the loss as Adam divides it")
    expect(page.tab.locator(".curve-mark.over, .curve-mark.under")).to_contain_text(
        "edge of stability (2+2"
    )
    page.menu("Lane of the curve").select_option("Newton")
    expect(page.tab.locator(".curve-note")).to_have_text("Newton does not train here.")
    page.menu("Lane of the curve").select_option("Adam")
    expect(page.tab.locator(".curve-mark span")).to_be_visible()
    assert set(asked) == {0}


def test_a_long_training_tells_how_far_it_is_and_can_be_cancelled(page: Downhill) -> None:
    page.open(LONG)
    bar = page.tab.locator(".training")
    expect(bar).to_contain_text("of 4,000")
    expect(bar.get_by_role("progressbar")).to_be_visible()
    bar.get_by_role("button", name="Cancel").click()
    expect(page.status).to_contain_text("The training was cancelled at step")
    expect(bar).to_be_hidden()
