"""A phone held upright, and a projector."""

import pytest

from tests.browser.page import STILL, Downhill

PARTS = ("#stage", "#playback", "#curves", "#surface", "#lanes")
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """(scope) => [...document.querySelectorAll(scope)]
  .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.outerHTML.slice(0, 80))"""

SMALL = """() => ["button", "select", "summary", "input:not([type=checkbox])"]
  .flatMap((one) => [...document.querySelectorAll(one)])
  .filter((e) => e.checkVisibility() && !e.closest("#stage"))
  .filter((e) => e.getBoundingClientRect().height < 36)
  .map((e) => e.getAttribute("aria-label") ?? e.outerHTML.slice(0, 80))"""

CUT_MENUS = """() => [...document.querySelectorAll("select")].filter((menu) => {
  const style = getComputedStyle(menu);
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const words = context.measureText(menu.selectedOptions[0].text).width;
  const arrow = 16;
  return words + arrow + parseFloat(style.paddingLeft) > menu.clientWidth;
}).map((menu) => menu.getAttribute("aria-label"))"""


def box(page: Downhill, selector: str) -> dict[str, float]:
    return page.tab.locator(selector).bounding_box()


@pytest.mark.parametrize("view", ["contour", "panels"])
def test_on_a_phone_the_plot_comes_first_and_nothing_sticks_out(visit, view):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    page = visit(**phone).open(f"{STILL}&view={view}")
    assert page.tab.evaluate(OVERFLOW) <= 0
    tops = [box(page, part)["y"] for part in ("#stage", "#curves", "#surface", "#lanes")]
    assert tops == sorted(tops)
    stage = box(page, "#stage")
    assert stage["y"] + stage["height"] < 844
    assert stage["width"] > 350
    for part in PARTS:
        assert box(page, part)["x"] >= 0
        assert box(page, part)["x"] + box(page, part)["width"] <= 390
    page.tab.get_by_role("button", name="Step forward", exact=True).tap()
    page.until(lambda: page.step == 41)
    page.drawn() if view == "contour" else page.release()
    page.tab.touchscreen.tap(*page.stage_point(0.6, 0.3))
    page.until(lambda: len(page.races) == 2)
    assert page.races[1]["start"] != page.races[0]["start"]


def test_on_a_phone_a_finger_can_set_everything(visit):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    page = visit(**phone).open(f"{STILL}&noise=1&lane=momentum,momentum.schedule:one_cycle")
    for summary in page.tab.locator("summary").all():
        summary.tap()
    assert page.tab.evaluate(OVERFLOW) <= 0
    assert page.tab.evaluate(SMALL) == []
    for scope in (".row", ".row .now", ".row label", ".inner", ".curves .tabs button"):
        assert page.tab.evaluate(CUT, scope) == []
    page.tab.get_by_role("button", name="Momentum", exact=True).tap()
    page.linked("curve", "momentum")


def test_on_a_projector_nothing_is_cut(visit):
    page = visit(viewport={"width": 1024, "height": 768})
    page.open(f"{STILL}&noise=1&lane=momentum,momentum.schedule:warm_restarts,batch:256").drawn()
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


def test_a_message_moves_nothing_and_can_be_put_away(page: Downhill):
    page.open(f"{STILL}&view=nosuch")
    parts = ("#stage", "#playback", "#surface", ".top")
    with_message = [box(page, part) for part in parts]
    dismiss = page.button("Dismiss")
    assert dismiss.is_visible()
    dismiss.click()
    assert page.status.is_hidden()
    assert [box(page, part) for part in parts] == with_message
