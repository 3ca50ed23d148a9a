"""The landscape of a network: its plane, what it leaves out, and a random walk beside it."""

import re
from typing import Any

from playwright.sync_api import Request, expect

from tests.browser.page import Downhill

TWO = "surface=digits&steps=40&step=40&lane=adam&lane=adam,learning_rate:0.02"  # one program
COMPILED = 60_000  # milliseconds, where a program for trainings is compiled first


def test_a_landscape_follows_a_training_and_says_what_it_leaves_out(page: Downhill):
    asked: list[dict[str, Any]] = []

    def note(request: Request) -> None:
        if request.url.endswith("/api/landscape"):
            asked.append(request.post_data_json)

    page.tab.on("request", note)
    page.tab.goto(f"{page.url}/?{TWO}", wait_until="commit")
    strip = page.tab.get_by_role("group", name="Plane of the landscape")
    honest = re.compile(r"Adam.*loss [\d.]+ · slice [\d.]+ · outside [<\d]")
    expect(strip).to_contain_text(honest, timeout=COMPILED)
    page.until(lambda: page.pixels().ink)  # the paths
    columns = [one["columns"] for one in asked]
    assert columns[-2:] == [11, 41]
    assert len(columns) <= 3  # once more where the line above took its room late
    assert page.grids == []
    expect(page.tab.locator("#stage .start")).to_be_hidden()
    said = strip.inner_text()
    page.press("Step back")
    page.until(lambda: strip.inner_text() != said)

    strip.get_by_role("button").focus()
    page.tab.keyboard.press("Enter")
    menu = page.tab.get_by_role("group", name="Planes")
    expect(menu).to_contain_text(re.compile(r"hold \d+ % and \d+ % of the variance"))
    expect(menu.get_by_role("row")).to_have_count(3)  # with that of the names
    menu.get_by_role("button", name="Compare with a random walk").click()
    expect(menu.get_by_role("img", name=re.compile("points in its own principal"))).to_have_count(2)
    expect(menu).to_contain_text("2,509 dimensions")
    menu.get_by_role("radio", name="Start and two ends").check()
    page.linked("plane", "ends")
    expect(menu).to_contain_text("the straight line between the two ends")
    assert asked[-1]["ends"] == [0, 1]
    menu.get_by_label("First end").select_option(index=1)
    page.linked("ends", "2,1")
    page.tab.keyboard.press("Escape")

    page.menu("Surface").select_option(label="Saddle")
    page.until(lambda: page.grids)
    expect(strip).to_be_hidden()
