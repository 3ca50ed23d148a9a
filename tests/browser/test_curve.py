"""A surface of one dimension: a ball on a curve."""

import re

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill


def test_a_curve_is_shown_as_its_profile(page: Downhill):
    page.open(f"surface=dented_curve&{STILL}&lane=adam&lane=adam").drawn()
    expect(page.tab.locator('#stage[data-view="profile"]')).to_have_count(1)
    views = page.tab.get_by_role("navigation", name="View")
    expect(views).to_have_text(re.compile("A curve has one view: its profile"))
    expect(views.get_by_role("button")).to_have_count(0)
    both = page.pixels()
    page.press(f"Hide {page.lanes[0]}")
    page.until(lambda: page.pixels() != both)
    assert 100 < 1.5 * page.pixels().ink < both.ink  # the same walk twice hides none


def test_a_click_on_a_curve_moves_the_start_along_it(page: Downhill):
    page.open(f"surface=parabola&{STILL}").drawn()
    before = page.races[-1]["start"]
    box = page.tab.locator("#stage").bounding_box()
    page.tab.mouse.click(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.3)
    page.until(lambda: page.races[-1]["start"] != before)
    assert page.races[-1]["start"][1] == 0


def test_a_switch_is_a_box(page: Downhill):
    page.open(f"lane=adam&{STILL}")
    page.tab.get_by_label("More Adam parameters").click()
    page.tab.get_by_label("Adam bias correction").uncheck()
    page.painted()
    assert page.races[-1]["lanes"][0]["parameters"]["bias_correction"] == 0
