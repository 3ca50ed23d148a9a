"""The surface: which one, and its shape."""

from playwright.sync_api import expect

from tests.browser.page import BACKDROP, STILL, Downhill


def test_a_surface_slider_redraws_the_surface_and_the_race(page: Downhill):
    page.open(f"{STILL}&surface=elliptical").drawn()
    surface, trails, first = page.pixels(BACKDROP), page.pixels(), page.grids[-1]
    page.drag("Elliptical bowl rotation", 0.5, release=False)
    page.until(lambda: page.pixels(BACKDROP) != surface)  # while the hand still holds it
    page.until(lambda: page.pixels() != trails)
    page.tab.mouse.up()
    page.painted().drawn()
    rotation = float(page.number("Elliptical bowl rotation").input_value())
    assert 40 < rotation < 50
    assert page.races[-1]["surface_parameters"]["rotation"] == rotation
    page.until(lambda: float(page.grids[-1]["rotation"]) == rotation)
    assert {**page.grids[-1], "rotation": first["rotation"]} == first
    assert page.step == 40
    page.linked("surface.rotation", f"{rotation:g}")


def test_another_surface_brings_its_own_words_start_and_range(page: Downhill):
    page.open(f"{STILL}&speed=1").drawn()
    surface, trails = page.pixels(BACKDROP), page.pixels()
    menu = page.tab.locator("#surface-select")
    menu.select_option(label="Rosenbrock")
    page.painted().drawn()
    assert page.races[-1]["surface"] == "rosenbrock"
    assert page.races[-1]["start"] != page.races[0]["start"]
    assert page.pixels(BACKDROP) != surface
    assert page.pixels() != trails
    expect(page.button("Rosenbrock formula and source")).to_be_visible()
    assert page.tab.get_by_role("slider", name="Saddle").count() == 0
    page.linked("surface", "rosenbrock")


def test_another_surface_plays_from_the_start_unless_motion_is_unwelcome(page: Downhill):
    page.open(f"{STILL}&speed=1&view=tiles")
    menu = page.tab.locator("#surface-select")
    menu.select_option(label="Rosenbrock")
    expect(page.button("Pause")).to_be_visible()
    assert page.step < 40
    page.linked("surface", "rosenbrock")
    page.tab.emulate_media(reduced_motion="reduce")
    menu.select_option(label="Booth")
    page.painted()
    expect(page.button("Play")).to_be_visible()
    assert page.step == 0
    page.linked("surface", "booth")
    page.tab.go_back()
    page.linked("surface", "rosenbrock")
    expect(page.button("Play")).to_be_visible()
