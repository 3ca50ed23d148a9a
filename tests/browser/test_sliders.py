"""A lane's sliders and number boxes: the picture changes under the hand."""

from playwright.sync_api import expect

from optimizers import OPTIMIZERS, SURFACES
from tests.browser.page import STILL, Downhill

RATE = "Adam learning rate"
OVERLAPS = """() => {
  const all = performance.getEntriesByType("resource");
  const races = all.filter((e) => e.name.endsWith("/api/race"));
  races.sort((a, b) => a.startTime - b.startTime);
  return races.filter((e, i) => i && e.startTime < races[i - 1].responseEnd).length;
}"""


def rates(page: Downhill) -> list[float]:
    """The learning rates of the race that was asked for last."""
    return [lane["parameters"]["learning_rate"] for lane in page.races[-1]["lanes"]]


def shown(page: Downhill, name: str = RATE) -> float:
    return float(page.number(name).input_value())


def test_dragging_a_slider_changes_the_trails_while_the_playhead_stays(page: Downhill):
    page.open(STILL)
    before, first = page.pixels(), rates(page)
    page.drag(RATE, 0.9, release=False)
    page.until(lambda: page.pixels() != before)  # while the hand still holds it
    page.tab.mouse.up()
    page.painted()
    assert page.step == 40
    assert rates(page)[:5] == first[:5]
    assert rates(page)[5] == shown(page) > 2 * first[5]
    assert page.tab.evaluate(OVERLAPS) == 0
    page.linked("step", "40")


def test_a_double_click_resets_a_slider(page: Downhill):
    page.open(STILL)
    before, first = page.pixels(), shown(page)
    page.drag(RATE, 0.8)
    page.painted()
    assert page.pixels() != before
    page.slider(RATE).dblclick()
    page.painted()
    assert rates(page)[5] == shown(page) == first
    assert page.pixels() == before


def test_a_double_click_goes_back_to_what_the_surface_suggests(page: Downhill):
    rate, suggested = "RMSProp learning rate", SURFACES["saddle"].suits["rmsprop"]["learning_rate"]
    assert suggested != OPTIMIZERS["rmsprop"].parameters["learning_rate"].default
    page.open(f"{STILL}&lane=rmsprop,learning_rate:0.3")
    page.slider(rate).hover()
    assert f"usual {suggested}" in page.slider(rate).get_attribute("title")
    page.slider(rate).dblclick()
    page.painted()
    assert rates(page) == [shown(page, rate)] == [suggested]


def test_the_number_box_takes_exact_values(page: Downhill):
    page.open(STILL)
    before = page.pixels()
    page.type(RATE, "0.123456")
    page.painted()
    assert rates(page)[5] == 0.123456
    assert page.pixels() != before
    expect(page.slider(RATE)).to_have_attribute("aria-valuetext", "0.1235")


def test_the_number_box_refuses_what_is_out_of_range(page: Downhill):
    page.open(STILL)
    before, first = page.pixels(), shown(page)
    box = page.number(RATE)
    for wrong in ("99", "-1", ""):
        page.type(RATE, wrong)
        message = box.evaluate("(box) => box.validationMessage")
        assert RATE in message
    assert len(page.races) == 1
    assert page.pixels() == before
    box.blur()
    expect(box).to_have_value(str(first))
    expect(page.slider(RATE)).to_have_attribute("aria-valuetext", str(first))


def test_a_refused_number_is_told_also_when_the_box_is_left_at_once(page: Downhill):
    page.open(STILL)
    box, first = page.number(RATE), shown(page)
    box.fill("99")
    box.press("Tab")
    expect(page.status).to_contain_text(f"{RATE}: Must be between 0.0001 and 10.")
    expect(box).to_have_value(str(first))
    box.fill("0.25")
    box.press("Tab")
    page.painted()
    assert rates(page)[5] == 0.25
    expect(page.status).to_be_hidden()


def test_linked_learning_rates_keep_their_ratios(page: Downhill):
    page.open(f"{STILL}&lane=adam,learning_rate:0.2&lane=momentum,learning_rate:0.01")
    page.tab.get_by_label("Link rates").check()
    expect(page.status).to_contain_text("moves all by the same factor")
    page.type(RATE, "0.1")
    page.painted()
    assert rates(page) == [0.1, 0.005]
    assert shown(page, "Momentum learning rate") == 0.005
    page.linked("linked", "yes")
    page.drag("Momentum learning rate", 0.9)
    expect(page.status).to_contain_text("Adam is at the end of its slider")
    page.painted()
    assert rates(page) == [10, 0.5]
    page.tab.get_by_label("Link rates").uncheck()
    expect(page.status).to_contain_text("moves alone")
    page.type(RATE, "0.25")
    page.painted()
    assert rates(page) == [0.25, 0.5]


def test_more_parameters_are_one_click_away(page: Downhill):
    page.open(STILL)
    before = page.pixels()
    expect(page.slider("Adam beta1")).to_be_hidden()
    page.lane("Adam").get_by_label("More Adam parameters").click()
    page.drag("Adam beta1", 0.2)
    page.painted()
    assert page.pixels() != before
