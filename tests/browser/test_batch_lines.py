"""The contours that a lane's batch sees: they fade in where the playhead rests."""

from tests.browser.page import STILL, Downhill

LINES = "#stage .batch-lines"
RACE = f"surface=linear_regression&lane=gradient_descent,batch:1&lane=adam&{STILL}"


def shown(page: Downhill) -> bool:
    return "shown" in (page.tab.locator(LINES).get_attribute("class") or "")


def test_they_show_what_the_coming_step_sees(page: Downhill) -> None:
    page.open(RACE)
    assert not shown(page)
    page.button("Gradient descent contours of the batch").click()
    page.until(lambda: shown(page))
    seen = page.grids[-1]
    assert (seen["step"], seen["batch_size"], seen["seed"]) == ("41", "1", "0")
    before = page.pixels(LINES)
    assert before.ink > 1000
    page.tab.keyboard.press("ArrowRight")
    page.until(lambda: page.tab.locator(LINES).get_attribute("data-step") == "42")
    page.until(lambda: shown(page))
    assert page.pixels(LINES).digest != before.digest


def test_they_are_gone_while_it_plays_and_when_switched_off(page: Downhill) -> None:
    page.open(RACE.replace("batch:1", "batch:1,lines") + "&speed=8")
    page.until(lambda: shown(page))
    page.press("Restart")
    page.press("Play")
    page.until(lambda: page.step > 2)
    assert not shown(page)
    page.press("Pause")
    page.until(lambda: shown(page))
    page.button("Gradient descent contours of the batch").click()
    page.until(lambda: not shown(page))


def test_a_full_batch_has_none(page: Downhill) -> None:
    page.open(RACE)
    assert page.button("Gradient descent contours of the batch").is_visible()
    assert not page.button("Adam contours of the batch").is_visible()


def test_side_by_side_each_panel_has_its_own(page: Downhill) -> None:
    page.open(RACE.replace("adam", "adam,batch:2,lines") + "&view=panels")
    page.until(lambda: shown(page))
    one = page.pixels(LINES).ink
    page.button("Gradient descent contours of the batch").click()
    page.until(lambda: shown(page) and page.pixels(LINES).ink > 1.4 * one)
