"""A first visit."""

from playwright.sync_api import expect

from tests.browser.page import BACKDROP, CURVES, HEADS, Downhill

MARKS = """() => performance.getEntriesByType("mark").map((m) => [m.name, m.detail?.race])"""


def test_a_first_visit_paints_and_plays_to_the_end(page: Downhill):
    page.open("speed=240&steps=60").drawn()
    expect(page.button("Play")).to_be_visible()
    expect(page.slider("Step")).to_have_value("60")
    assert page.pixels().ink > 1000
    assert page.pixels(HEADS).ink > 100
    assert page.pixels(BACKDROP).ink > 100_000
    assert page.pixels(CURVES).ink > 1000


def test_a_visit_without_a_link_shows_six_optimizers_on_the_saddle(page: Downhill):
    page.open()
    assert page.lanes == ["Gradient descent", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"]
    expect(page.tab.get_by_label("Surface", exact=True).first).to_have_value("saddle")
    expect(page.button("Pause")).to_be_visible()  # it plays
    assert page.races[0]["steps"] == 300


def test_nothing_but_the_axes_waits_for_plotly(page: Downhill):
    page.open("steps=60&step=40")
    assert page.pixels().ink > 1000
    page.until(lambda: page.pixels(BACKDROP).ink > 100_000)
    page.press("Step forward")
    assert page.step == 41
    expect(page.tab.locator("#stage .xtick")).to_have_count(0)
    page.drawn()
    assert page.tab.locator("#stage .xtick").count() > 2
    assert page.tab.locator("#curves .xtick").count() > 2


def test_each_race_leaves_marks(page: Downhill):
    page.open("steps=60&step=10")
    page.type("Adam learning rate", "0.2")
    page.painted()
    marks = page.tab.evaluate(MARKS)
    assert marks == [[f"race:{what}", n] for n in (1, 2) for what in ("requested", "painted")]
    expect(page.tab.locator("body")).to_have_attribute("data-race", "2")


def test_with_less_motion_nothing_starts_by_itself(visit):
    page = visit(reduced_motion="reduce").open("speed=240&steps=60").drawn()
    expect(page.button("Play")).to_be_visible()
    assert page.step == 0
    page.press("Play")
    expect(page.slider("Step")).to_have_value("60")
