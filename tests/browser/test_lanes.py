"""Lanes come, go, hide and double."""

from playwright.sync_api import expect

from tests.browser.page import BACKDROP, CURVES, STILL, Downhill

TWO = f"{STILL}&lane=gradient_descent&lane=adam"
SWATCHES = """(lines) => lines
  .map((line) => getComputedStyle(line))
  .map(({ stroke, strokeDasharray }) => [stroke, strokeDasharray])"""
DASHES = """(() => {
  const { prototype } = CanvasRenderingContext2D, { setLineDash } = prototype;
  globalThis.dashes = new Set();
  prototype.setLineDash = function (dash) {
    dashes.add(dash.join(" "));
    setLineDash.call(this, dash);
  };
})()"""
DOTS = """(() => {
  const { prototype } = CanvasRenderingContext2D, { arc, fill } = prototype;
  globalThis.dots = new Set(); // the colours of those on the paths
  let discs = 0;
  prototype.arc = function (...circle) {
    if (this.canvas.closest("#stage .trails-paths")) discs += 1;
    arc.apply(this, circle);
  };
  prototype.fill = function () {
    if (discs) dots.add(this.fillStyle);
    discs = 0;
    fill.call(this);
  };
})()"""
SCHEDULED = "learning_rate.schedule:cosine,learning_rate.length:30,batch:4"


def test_the_same_optimizer_races_twice(page: Downhill):
    page.open(f"{TWO},{SCHEDULED}&noise=1")
    page.press("Duplicate Adam")
    assert page.lanes == ["Gradient descent", "Adam", "Adam (2)"]
    page.painted()
    _, first, second = page.races[-1]["lanes"]
    assert first == second
    assert second["batch_size"] == 4
    expect(page.sparkline("Adam (2) learning rate")).to_be_visible()
    before = page.pixels()
    page.type("Adam (2) learning rate", "0.4")
    page.painted()
    assert page.pixels() != before
    used = [lane["parameters"]["learning_rate"] for lane in page.races[-1]["lanes"]]
    assert used[1] != used[2] == 0.4


def test_names_follow_what_sets_lanes_apart_and_stay_when_one_goes(page: Downhill):
    page.open(f"{STILL}&lane=adam,learning_rate:0.1&lane=adam,learning_rate:0.1")
    page.slider("Adam (2) learning rate").focus()
    page.drag("Adam (2) learning rate", 0.9, release=False)
    first, second = page.lanes
    assert (first, second[:5]) == ("Adam 0.1", "Adam ")
    page.tab.mouse.up()
    expect(page.slider(f"{second} learning rate")).to_be_focused()  # the card under the hand stays
    expect(page.button(f"Remove {second}")).to_have_attribute("title", f"Remove {second}")
    page.press("Remove Adam 0.1")
    assert page.lanes == [second]
    page.type(f"{second} learning rate", "0.02")
    assert page.lanes == ["Adam 0.02"]


def test_an_optimizer_is_added_from_the_menu(page: Downhill):
    page.open(TWO)
    before = page.pixels()
    page.tab.get_by_label("Add an optimizer").select_option(label="Momentum")
    expect(page.lane("Momentum")).to_be_in_viewport()
    page.painted()
    assert page.lanes == ["Gradient descent", "Adam", "Momentum"]
    assert page.pixels() != before
    assert page.step == 40


def test_a_removed_lane_takes_its_trail_along(page: Downhill):
    page.open(TWO)
    before = page.pixels()
    page.press("Remove Adam")
    page.until(lambda: page.pixels().ink < before.ink)
    assert page.lanes == ["Gradient descent"]
    page.press("Remove Gradient descent")
    page.until(lambda: page.pixels().ink == 0)
    assert page.lanes == []
    page.linked("lanes", "none")
    page.tab.get_by_label("Add an optimizer").select_option(label="Adam")
    page.until(lambda: page.pixels().ink > 0)


def test_a_race_without_lanes_is_a_surface_and_offers_the_first_ones(page: Downhill):
    page.tab.goto(f"{page.url}/?{STILL}&lanes=none&surface=beale&view=tiles")
    page.until(lambda: page.pixels(BACKDROP).ink > 100_000)
    expect(page.tab.get_by_role("img", name="No lane on Beale")).to_be_visible()
    expect(page.tab.locator("#curves .readout")).to_be_hidden()
    page.tab.get_by_label("Surface", exact=True).first.select_option(label="Booth")
    page.linked("surface", "booth")
    assert page.races == []
    expect(page.status).to_be_hidden()
    page.press("Add the 6 first lanes")
    page.painted()
    assert len(page.lanes) == len(page.races[-1]["lanes"]) == 6
    expect(page.button("Play")).to_be_focused()
    expect(page.button("Add the 6 first lanes")).to_be_hidden()
    page.more("Momentum")
    page.press("Keep only this lane: Momentum")
    assert page.lanes == ["Momentum"]
    expect(page.button("Keep only this lane: Momentum")).to_be_hidden()


def test_the_focus_stays_among_the_lanes(page: Downhill):
    page.open(f"{STILL}&lane=adam&lane=momentum&lane=adam")
    page.button("Duplicate Momentum").focus()
    page.tab.keyboard.press("Tab")
    page.tab.keyboard.press("Shift+Tab")
    page.tab.keyboard.press("Enter")
    expect(page.button("Duplicate Momentum")).to_be_focused()
    page.button("Remove Adam").focus()
    removed = ["Momentum", "Momentum (2)", "Adam (2)"]
    for name in removed:
        page.tab.keyboard.press("Enter")
        expect(page.button(f"Remove {name}")).to_be_focused()
    page.tab.keyboard.press("Enter")
    expect(page.tab.get_by_label("Add an optimizer")).to_be_focused()


def test_a_hidden_lane_comes_back_as_it_was(page: Downhill):
    page.open(TWO)
    before, curves = page.pixels(), page.pixels(CURVES)
    page.press("Hide Adam")
    page.until(lambda: page.pixels().ink < before.ink)
    assert page.pixels(CURVES).ink < curves.ink
    assert page.lanes == ["Gradient descent", "Adam"]
    page.press("Show Adam")
    page.until(lambda: page.pixels() == before)
    assert page.pixels(CURVES) == curves
    assert len(page.races) == 1  # nothing was computed anew


def test_there_is_an_end_to_adding(page: Downhill):
    page.open(f"{STILL}{'&lane=adam' * 15}")
    expect(page.tab.get_by_label("Add an optimizer")).to_be_enabled()
    page.press("Duplicate Adam")
    expect(page.tab.get_by_label("Add an optimizer")).to_be_disabled()
    page.painted()
    assert len(page.races[-1]["lanes"]) == 16
    for button in page.tab.get_by_role("button", name="Duplicate").all():
        if button.is_enabled():
            button.click()
            break
    page.painted()
    assert len(page.lanes) == 16
    expect(page.status).to_be_hidden()


def test_a_second_round_of_colours_comes_with_other_dashes(page: Downhill):
    page.open("&".join([STILL, *["lane=adam"] * 9]))
    looks = page.tab.locator(".lane-swatch line").evaluate_all(SWATCHES)
    assert len({tuple(look) for look in looks}) == 9
    assert looks[0][0] == looks[8][0]
    assert [looks[0][1], looks[8][1]] == ["none", "12px, 4px, 2px, 4px"]


def test_trails_have_the_dashes_of_their_lanes(page: Downhill):
    page.tab.add_init_script(DASHES)
    page.open("&".join([STILL, *["lane=adam"] * 4]))
    drawn = page.tab.evaluate("() => [...dashes].sort()")
    assert drawn == ["", "12 4 2 4", "2 4", "9 4"]


def test_several_rates_on_one_line_have_dots_of_their_own(page: Downhill):
    page.tab.add_init_script(DOTS)
    rates = "".join(f"&lane=gradient_descent,learning_rate:{rate}" for rate in (0.06, 0.3, 0.6))
    page.open(f"{STILL}&surface=elliptical&surface.condition_number=1{rates}")
    assert page.tab.evaluate("() => dots.size") == 3
    page.tab.evaluate("() => dots.clear()")
    page.view("Side by side")
    page.until(lambda: page.tab.evaluate("() => dots.size") > 1)  # slow ones may have none there
