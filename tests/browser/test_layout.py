"""A phone, upright and on its side, and a projector."""

import pytest
from playwright.sync_api import expect

from tests.browser.fingers import PHONE, point_of
from tests.browser.page import CURVES, STILL, Downhill

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """(scope) => [...document.querySelectorAll(scope)]
  .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.outerHTML.slice(0, 80))"""

SMALL = """() => ["button", "select", "summary", "input:not([type=checkbox])"]
  .flatMap((one) => [...document.querySelectorAll(one)])
  .filter((e) => e.checkVisibility() && !e.closest("#stage"))
  .filter((e) => e.getBoundingClientRect().height < 36)
  .map((e) => e.getAttribute("aria-label") ?? e.outerHTML.slice(0, 80))"""

TICK_WORDS = """() => {
  const tick = document.querySelector("#stage .xtick text");
  return parseFloat(getComputedStyle(tick).fontSize);
}"""

TOP_TICK = """() => [...document.querySelectorAll("#curves .ytick text")]
  .findLast((e) => e.checkVisibility())?.textContent"""

CUT_MENUS = """() => [...document.querySelectorAll("select")].filter((menu) => {
  if (!menu.checkVisibility()) return false;
  const style = getComputedStyle(menu);
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const words = context.measureText(menu.selectedOptions[0].text).width;
  const arrow = 16;
  return words + arrow + parseFloat(style.paddingLeft) > menu.clientWidth;
}).map((menu) => menu.getAttribute("aria-label"))"""


def box(page: Downhill, selector: str) -> dict[str, float]:
    return page.tab.locator(selector).bounding_box()


def in_sight(page: Downhill, selector: str) -> bool:
    place, window = box(page, selector), page.tab.viewport_size
    return (
        place["x"] >= 0
        and place["y"] >= 0
        and place["x"] + place["width"] <= window["width"]
        and place["y"] + place["height"] <= window["height"]
    )


@pytest.mark.parametrize(
    ("width", "height", "stage"), [(390, 664, (350, 250)), (844, 390, (450, 300))]
)
def test_on_a_phone_picture_and_transport_stay_in_sight(visit, width, height, stage):
    page = visit(**{**PHONE, "viewport": {"width": width, "height": height}}).open(STILL)
    assert page.tab.evaluate(OVERFLOW) <= 0
    assert (box(page, "#stage")["width"], box(page, "#stage")["height"]) >= stage
    assert box(page, "#stage")["height"] >= stage[1]
    first, last = (page.slider(f"{lane} learning rate") for lane in (page.lanes[0], page.lanes[-1]))
    assert point_of(first, 1, 1) < (width, height)
    assert point_of(first, 1, 1)[1] < height
    last.scroll_into_view_if_needed()
    page.until(lambda: page.tab.evaluate("scrollY") > 200)
    assert in_sight(page, "#stage")
    assert in_sight(page, "#playback")
    page.press("Surface")
    for part in ("#stage", "#playback", "#panes", "#surface .look"):
        assert in_sight(page, part)
    expect(last).to_be_hidden()
    page.press("Curves")
    page.until(lambda: page.pixels(CURVES).ink)
    for part in (0.5, 0.6):
        page.tab.mouse.move(*point_of(page.tab.locator("#curves"), part, 0.3))
        assert page.tab.evaluate(OVERFLOW) <= 0
        place = box(page, ".readout")
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= width
    page.tab.get_by_role("button", name="Step forward", exact=True).tap()
    page.until(lambda: page.step == 41)
    page.press("Arrows of a step")
    page.tab.get_by_role("checkbox", name="Minus gradient", exact=True).tap()
    entry = page.tab.get_by_role("group", name="Arrows on the stage").get_by_role("button")
    assert in_sight(page, ".arrows-menu")
    assert entry.bounding_box()["height"] >= 36
    page.tab.keyboard.press("Escape")
    page.press("Side by side")
    expect(page.tab.locator("#stage .panel b")).to_have_count(6)
    for scope in (".panel b", ".panel figcaption"):
        assert page.tab.evaluate(CUT, scope) == []
    page.tab.set_viewport_size({"width": 700, "height": 450})  # in a frame of another page
    assert page.tab.evaluate(CUT, ".tabs") == []


def test_on_a_phone_a_finger_can_set_everything(visit):
    lane = "momentum,learning_rate:0.000123,momentum.schedule:one_cycle"
    page = visit(**PHONE).open(f"{STILL}&noise=1&lane={lane}")
    for pane in ("Surface", "Curves", "Lanes"):
        page.press(pane)
        for summary in page.tab.locator("summary:visible").all():
            summary.tap()
        assert page.tab.evaluate(OVERFLOW) <= 0
        assert page.tab.evaluate(SMALL) == []
        for scope in (
            ".row",
            ".row .now",
            ".row label",
            ".row input",
            ".inner",
            ".tabs button",
            "h3",
        ):
            assert page.tab.evaluate(CUT, scope) == []
    page.press("Curves")
    page.curve("Momentum")
    page.linked("curve", "momentum")
    page.tab.set_viewport_size({"width": 360, "height": 640})
    transport = page.tab.locator("#playback")
    page.until(lambda: transport.bounding_box()["width"] < 360)
    assert point_of(page.slider("Step"), 1, 1) < point_of(transport, 1, 1)
    assert point_of(page.slider("Step"), 1, 1)[1] < point_of(transport, 1, 1)[1]


def test_on_a_projector_nothing_is_cut(visit):
    page = visit(viewport={"width": 1024, "height": 768})
    lane = "lane=momentum,momentum.schedule:warm_restarts,batch:256"
    page.open(f"{STILL}&surface=ackley&noise=1&{lane}").drawn()
    page.more("Momentum")
    assert page.tab.evaluate(OVERFLOW) <= 0
    for part in ("#stage", "#playback", "#curves", ".top"):
        place = box(page, part)
        assert place["x"] >= 0
        assert place["y"] >= 0
        assert place["x"] + place["width"] <= 1024
        assert place["y"] + place["height"] <= 768
    for scope in (
        "button",
        "h3",
        ".row label",
        ".top",
        "#playback",
        ".lane-head",
        ".lanes-header",
        ".row .now",
    ):
        assert page.tab.evaluate(CUT, scope) == []
    assert page.tab.evaluate(CUT_MENUS) == []
    assert box(page, "#stage")["height"] > 300
    words = page.tab.locator("#stage .main-svg:has(> .hoverlayer)")  # of the pointer, in Plotly
    expect(words).to_have_css("z-index", "1")  # above the trails
    assert page.slider("Momentum batch size").bounding_box()["width"] > 100
    words = page.tab.evaluate(TICK_WORDS)
    page.tab.set_viewport_size({"width": 1920, "height": 1080})
    page.until(lambda: page.tab.evaluate(TICK_WORDS) > 1.2 * words)
    page.until(lambda: page.tab.evaluate(TOP_TICK) == "10\u200b2\u200b")  # 10 to the power of 2


def test_a_message_moves_nothing_and_can_be_put_away(page: Downhill):
    page.open(f"{STILL}&view=nosuch")
    parts = ("#stage", "#playback", "#surface", ".top")
    with_message = [box(page, part) for part in parts]
    dismiss = page.button("Dismiss")
    assert dismiss.is_visible()
    dismiss.click()
    assert page.status.is_hidden()
    assert [box(page, part) for part in parts] == with_message
