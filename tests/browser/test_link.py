"""A link is the picture."""

import re

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.page import BACKDROP, HEADS, STILL, Downhill


def change_much(page: Downhill) -> None:
    """A picture with a bit of everything."""
    page.type("Adam learning rate", "0.3")
    page.press("Duplicate Adam")
    page.type("Adam (2) learning rate", "0.05")
    page.press("Hide Momentum")
    page.press("Remove Nesterov")
    page.type("Saddle distance", "1.5")
    page.tab.mouse.click(*page.stage_point(0.25, 0.4))
    page.tab.get_by_label("Link rates").check()
    page.tab.mouse.move(*page.stage_point(0.5, 0.5))
    page.tab.mouse.wheel(0, -200)
    page.until(lambda: "box" in page.link)
    page.drag("Step", 0.5)
    page.painted().drawn()
    page.linked("step", str(page.step))


def seen(page: Downhill) -> list:
    """What a reader can tell apart."""
    boxes = page.tab.locator(".lane input[type=number]").all()
    hidden = page.tab.locator(".lane.is-hidden h3").all_inner_texts()
    values = [box.input_value() for box in boxes]
    pictures = [page.pixels(), page.pixels(HEADS), page.pixels(BACKDROP)]
    return [page.link, page.step, page.lanes, hidden, values, page.races[-1], pictures]


def test_a_link_opens_the_same_picture(page: Downhill, visit):
    page.open(f"{STILL}&noise=0.5&seed=7").drawn()
    change_much(page)
    other = visit()
    other.open(page.tab.url.partition("?")[2]).drawn()
    assert seen(other) == seen(page)
    expect(other.button("Play")).to_be_visible()
    expect(other.status).to_be_hidden()


def test_back_and_forward_go_through_the_changes(page: Downhill):
    page.open(STILL)
    rate = page.number("Adam learning rate")
    first, before = rate.input_value(), page.pixels()
    page.type("Adam learning rate", "0.3")
    page.until(lambda: "0.3" in page.tab.url)
    page.view("Side by side")
    page.linked("view", "tiles")
    page.tab.go_back()
    expect(page.tab.locator("#stage .panel")).to_have_count(0)
    expect(rate).to_have_value("0.3")
    page.tab.go_back()
    expect(rate).to_have_value(first)
    page.painted()
    page.until(lambda: page.pixels() == before)
    assert page.step == 40
    page.linked("surface", "saddle")  # the short link may be written out, but in its place
    page.tab.go_forward()
    expect(rate).to_have_value("0.3")


def test_a_bad_link_says_what_is_wrong_and_shows_the_rest(page: Downhill):
    bad = (
        "surface=beale&lane=adam,learning_rate:99&lane=nosuch&lane=momentum&step=40&steps=60&view=x"
    )
    page.open(bad)
    for words in ("learning_rate", "99", "lane=nosuch: Unknown", "view=x"):
        expect(page.status).to_contain_text(words)
    assert page.lanes == ["Adam", "Momentum"]
    assert page.races[0]["surface"] == "beale"
    assert page.step == 40
    page.type("Adam learning rate", "0.3")
    page.painted()
    assert page.races[-1]["lanes"][0]["parameters"]["learning_rate"] == 0.3


def test_a_picture_is_shared_as_link_frame_and_code(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(STILL)
    page.press("Step forward")
    page.press("Share")
    dialog = page.tab.get_by_role("dialog", name="Share")
    link, frame = (dialog.get_by_role("textbox", name=name) for name in ("Link", "Frame"))
    expect(link).to_have_value(page.tab.url)
    assert page.link["step"] == "41"
    code = dialog.get_by_role("img", name="QR code of the link")
    page.until(lambda: code.evaluate("(one) => one.naturalWidth") > 0)
    first = code.get_attribute("src")
    dialog.get_by_role("button", name="Copy link").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied: the link.")
    assert page.tab.evaluate("() => navigator.clipboard.readText()") == page.tab.url
    dialog.get_by_label("Keep the playhead at step 41").uncheck()
    page.until(lambda: "step=" not in link.input_value())
    page.until(lambda: code.get_attribute("src") != first)
    dialog.get_by_label("lanes").check()
    expect(frame).to_have_value(
        re.compile("<iframe .*[?]embed=1&amp;hide=lanes&amp;surface=saddle")
    )
    assert violations(page.tab, ".share") == []
    small = code.bounding_box()["width"]
    dialog.get_by_role("button", name="QR code").click()
    page.until(lambda: code.bounding_box()["width"] > 2 * small)


def test_nothing_in_a_link_becomes_part_of_the_page(page: Downhill):
    attack = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
    page.open(f"{STILL}&surface={attack}&lane={attack}&lane=adam,{attack}:1&start={attack}")
    expect(page.status).to_contain_text("<img src=x")
    assert page.tab.locator("img").count() == 0
