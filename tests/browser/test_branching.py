"""Branch from here: a lane leaves another at a step, and is changed from there on."""

from playwright.sync_api import expect

from tests.browser.page import Downhill

LANES = "surface=local_minimum&lane=momentum&lane=adam&step=25"
ORIGIN, BRANCH = "Momentum", "Momentum, from step 25"
CHANGED = "Gradient descent, from step 25"


def branched(page: Downhill) -> list[str]:
    page.more(ORIGIN)
    page.press(f"Branch from here: {ORIGIN}")
    page.painted()
    return page.lanes


def test_a_lane_branches_at_the_playhead_and_one_thing_is_changed(page: Downhill):
    page.open(LANES)
    before = page.pixels()
    assert branched(page) == [ORIGIN, BRANCH, "Adam"]
    assert page.races[-1]["lanes"][1]["branch"] == {"lane": 0, "step": 25, "fresh": False}
    expect(page.menu(f"{BRANCH} optimizer")).to_be_focused()
    expect(page.lane(BRANCH).locator(".origin")).to_have_text("leaves Momentum")
    assert page.pixels().ink >= before.ink  # the ghost stays
    page.menu(f"{BRANCH} optimizer").select_option("Gradient descent")
    page.painted()
    expect(page.menu(f"{CHANGED} optimizer")).to_be_focused()
    page.linked("step", "25")
    page.until(lambda: "lane=gradient_descent,branch:1@25" in page.tab.url)
    page.type(f"{CHANGED} branching step", "9")
    page.painted()
    asked = page.races[-1]["lanes"][1]
    assert (asked["optimizer"], asked["branch"]["step"]) == ("gradient_descent", 9)
    moved = "Gradient descent, from step 9"
    page.tab.get_by_label(f"{moved} begins with a fresh inner state").check()
    page.until(lambda: page.lanes[1] == "Gradient descent, fresh from step 9")
    page.press(f"Remove {ORIGIN}")
    assert page.lanes == ["Adam"]
    expect(page.status).to_contain_text("Gradient descent, fresh from step 9")
    page.until(lambda: "branch" not in page.tab.url)
    page.tab.go_back()
    page.until(lambda: len(page.lanes) == 3)


def test_where_nothing_can_branch_it_is_said(page: Downhill):
    wild = "surface=rosenbrock&steps=50&lane=gradient_descent,learning_rate:1"
    late = "&lane=adam,branch:1@40&step=40"
    page.open(wild + late)
    expect(page.lane("Adam, from step 40").locator(".result")).to_contain_text("before it branched")
    page.more("Gradient descent")
    page.press("Branch from here: Gradient descent")
    expect(page.status).to_contain_text("Gradient descent diverged at step")
    page.tab.keyboard.press("End")
    page.more("Adam, from step 40")
    page.press("Keep only this lane: Adam, from step 40")
    expect(page.status).to_contain_text("Kept, but hidden")
    assert page.lanes == ["Gradient descent", "Adam, from step 40"]
