"""Contour, side by side and 3-D show the same race."""

import math
import re
from base64 import b64encode
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from tests.browser.page import BACKDROP, HEADS, STILL, Downhill

# how many colours the drawn surface has, from a picture of it that the browser decodes
COLOURS = """async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""

NO_WEBGL = """(() => {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind.startsWith("webgl") ? null : real.call(this, kind, ...more);
  };
})()"""
TICKS = """(axis) => {
  const labels = [...document.querySelectorAll(`#stage .${axis}tick text`)];
  return [labels.at(0), labels.at(-1)].map((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const place = axis === "x" ? (left + right) / 2 : (top + bottom) / 2;
    return [Number(label.textContent.replace("−", "-")), place];
  });
}"""
SMALL = {"width": 900, "height": 500}  # WebGL without a GPU takes its time


def colours(page: Downhill, selector: str) -> int:
    picture = b64encode(page.tab.locator(selector).screenshot()).decode()
    return page.tab.evaluate(COLOURS, picture)


def axis_place(page: Downhill, axis: str, value: float) -> float:
    """Where in the window the axis has a value, by its first and last tick labels."""
    (low, start), (high, end) = page.tab.evaluate(TICKS, axis)
    return start + (value - low) * (end - start) / (high - low)


def start_is_where_the_axes_say(page: Downhill) -> bool:
    marker = page.tab.locator(".start").bounding_box()
    x, y = page.races[-1]["start"]
    across, down = marker["x"] + marker["width"] / 2, marker["y"] + marker["height"] / 2
    return abs(across - axis_place(page, "x", x)) < 3 and abs(down - axis_place(page, "y", y)) < 3


def ranges(page: Downhill) -> list[float]:
    """What the heights were last asked for."""
    return [float(page.grids[-1][name]) for name in ("x_low", "x_high", "y_low", "y_high")]


class Eye(NamedTuple):
    """Where the camera of a link stands; angles are degrees."""

    azimuth: float
    elevation: float
    distance: float


def seen_anew(
    page: Downhill, before: Eye | None, fits: Callable[[Eye], bool] = lambda _: True
) -> Eye:
    """Wait until the link has another camera, which fits."""

    def eye() -> Eye | None:
        if "camera" not in page.link:
            return None
        numbers = [float(part) for part in page.link["camera"].split(",")]
        x, y, z = (numbers[axis] - numbers[3 + axis] for axis in range(3))
        level = math.hypot(x, y)
        angles = (math.degrees(angle) for angle in (math.atan2(y, x), math.atan2(z, level)))
        return Eye(*angles, math.hypot(level, z))

    return page.until(lambda: (now := eye()) and now != before and fits(now) and now)


def pinch(page: Downhill) -> None:
    """Two fingers that come to be twice as far apart."""
    x, y = page.stage_point(0.5, 0.5)
    session = page.tab.context.new_cdp_session(page.tab)

    def touch(kind: str, *across: float) -> None:
        points = [{"x": x + by, "y": y, "id": i} for i, by in enumerate(across)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", -40, 40)
    touch("touchMove", -80, 80)
    touch("touchEnd")


def wheel(page: Downhill) -> None:
    """Zoom in on the contour, and wait until the link says so."""
    page.tab.mouse.move(*page.stage_point(0.6, 0.5))
    page.tab.mouse.wheel(0, -300)
    page.until(lambda: "box" in page.link)


def test_side_by_side_has_a_panel_for_each_visible_lane(page: Downhill):
    page.open(f"{STILL}&view=panels")
    panels, rings = page.tab.locator("#stage .panel"), page.tab.locator(".start-ring:visible")
    expect(panels).to_have_count(6)
    expect(rings).to_have_count(6)
    page.until(lambda: page.pixels(BACKDROP).ink)
    page.press("Hide Adam")
    expect(panels).to_have_count(5)
    expect(rings).to_have_count(5)
    expect(page.tab.locator("#stage .panel b")).to_have_text(page.lanes[:5])
    page.press("Duplicate Momentum")
    expect(panels).to_have_count(6)
    page.painted()
    before = page.pixels(HEADS)
    page.press("Step forward")
    assert page.pixels(HEADS) != before


def test_the_surface_in_3d_is_not_blank_and_turns_under_hand_and_keys(visit):
    page = visit(viewport=SMALL, has_touch=True).open(f"{STILL}&view=3d").release()
    page.until(lambda: page.pixels().ink > 500)
    page.until(lambda: colours(page, "#stage .plot") > 500)
    before = page.pixels()
    page.tab.mouse.move(*page.stage_point(0.5, 0.9))
    page.tab.mouse.down()
    page.tab.mouse.move(*page.stage_point(0.7, 0.1), steps=3)
    page.tab.mouse.up()
    dragged = seen_anew(page, None)
    assert page.pixels() != before
    assert 5 < dragged.elevation < 10, "never below the surface"
    page.press("Reset view")
    page.until(lambda: page.pixels() == before)
    page.linked("camera", None)
    picture = page.tab.get_by_role("application", name="Saddle")
    expect(picture).to_have_accessible_name(re.compile("arrow keys"))
    picture.press("+")
    first = seen_anew(page, None)
    for key in ("-", "ArrowRight", "ArrowUp"):
        picture.press(key)
    turned = seen_anew(page, first, lambda eye: eye.elevation > first.elevation)
    assert turned.distance == pytest.approx(1.25 * first.distance, rel=1e-3)
    assert turned.azimuth > first.azimuth
    assert page.step == 40, "the arrows turn the picture, and leave the playhead alone"
    pinch(page)
    near = seen_anew(page, turned, lambda eye: eye.distance < turned.distance)
    assert near.distance == pytest.approx(turned.distance / 2, rel=0.02)
    page.tab.mouse.move(*page.stage_point(0.5, 0.5))
    page.tab.mouse.wheel(0, 500)
    assert seen_anew(
        page, near, lambda eye: eye.distance > near.distance
    ).distance == pytest.approx(turned.distance, rel=0.02)
    picture.press("0")
    page.until(lambda: page.pixels() == before)


def test_without_webgl_the_page_says_so_and_goes_on(page: Downhill):
    page.tab.add_init_script(NO_WEBGL)
    page.open(f"{STILL}&view=3d").release()
    told = page.status.get_by_text("WebGL")
    expect(told).to_be_visible()
    page.view("Contour")
    page.drawn()
    expect(told).to_be_hidden()
    page.view("3-D")
    expect(told).to_be_visible()
    page.view("Side by side")
    page.until(lambda: page.pixels().ink > 1000)


def test_another_view_keeps_playhead_lanes_and_zoom(visit):
    page = visit(viewport=SMALL).open(STILL).drawn()
    page.press("Hide Adam")
    wheel(page)
    before, box = page.pixels(), page.link["box"]
    for name, view in [("Side by side", "tiles"), ("3-D", "3d"), ("Contour", None)]:
        page.view(name)
        page.linked("view", view)
        expect(page.button(name)).to_have_attribute("aria-pressed", "true")
        assert page.step == 40
        assert page.link["box"] == box
        expect(page.button("Show Adam")).to_be_visible()
        page.until(lambda: page.pixels().ink)
    page.until(lambda: page.pixels() == before)
    assert len(page.races) == 1


def test_the_wheel_zooms_the_contour(page: Downhill):
    page.open(STILL).drawn()
    before, whole = page.pixels(), ranges(page)
    expect(page.button("Reset view")).to_be_hidden()
    wheel(page)
    page.until(lambda: ranges(page) != whole)
    assert whole[0] < ranges(page)[0] < ranges(page)[1] < whole[1]
    assert whole[2] < ranges(page)[2] < ranges(page)[3] < whole[3]
    assert page.pixels() != before
    page.press("Reset view")
    page.until(lambda: page.pixels() == before)
    page.linked("box", None)
    assert ranges(page) == whole


def test_a_picture_ends_where_coordinates_end(page: Downhill):
    page.open(f"{STILL}&box=-1e6,1e6,-1e6,1e6").drawn()
    expect(page.status).to_contain_text("No further: pictures end 1000000 from 0.")
    page.until(lambda: page.pixels(BACKDROP).ink > 100_000)
    page.tab.mouse.move(*page.stage_point(0.6, 0.5))
    asked = len(page.grids)
    page.tab.mouse.wheel(0, 600)
    page.until(lambda: len(page.grids) > asked)
    assert all(abs(end) <= 1e6 for end in ranges(page))
    page.until(
        lambda: "box" in page.link and not page.link["box"].startswith("-1000000,1000000,-1000000")
    )
    assert all(
        abs(float(end)) <= 1e6 for end in page.link["box"].split(",")
    )  # it can be read again


def test_keys_zoom_and_pan_the_contour_that_has_the_focus(page: Downhill):
    page.open(STILL).drawn()
    picture = page.tab.get_by_role("application", name="Saddle")
    picture.press("+")
    page.until(lambda: "box" in page.link)
    near = [float(end) for end in page.link["box"].split(",")]
    picture.press("ArrowRight")
    page.until(lambda: float(page.link["box"].split(",")[0]) > near[0])
    assert page.step == 40
    picture.press("0")
    page.linked("box", None)
    picture.blur()
    page.tab.keyboard.press("ArrowRight")
    assert page.step == 41


def test_the_picture_lies_true_to_the_axes(page: Downhill):
    page.open(f"{STILL}&start=-1,0.5").drawn()
    assert start_is_where_the_axes_say(page)
    page.tab.set_viewport_size({"width": 1100, "height": 700})
    page.until(lambda: start_is_where_the_axes_say(page))
    wheel(page)
    page.drawn()
    page.until(lambda: start_is_where_the_axes_say(page))
