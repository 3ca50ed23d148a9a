"""Names that a screen reader says, and a page that works from the keyboard."""

import re
from collections import Counter

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill

ROLES = ("button", "slider", "spinbutton", "combobox", "checkbox", "link")
UNNAMED = """() => [...document.querySelectorAll("button, input, select, a[href]")]
  .filter((e) => !e.getAttribute("aria-label") && !e.labels?.length && !e.textContent.trim())
  .map((e) => e.outerHTML)"""

LIVE = "output, [aria-live], [role=status], [role=alert], [role=log]"
COUNTED = f"""() => {{
  globalThis.said = [];
  const live = [...document.querySelectorAll("{LIVE}")];
  const note = (record) => said.push(record.target.textContent);
  for (const one of live)
    new MutationObserver((records) => records.forEach(note))
      .observe(one, {{ childList: true, characterData: true, subtree: true }});
  return live.length;
}}"""


# how far the ring around each tab reaches out of it, where round corners would cut it off
RINGS = """() => [...document.querySelectorAll(".tabs button")]
.filter((tab) => tab.offsetParent).map((tab) => {
  tab.focus({ focusVisible: true });
  const { outlineOffset, outlineWidth } = getComputedStyle(tab);
  return parseFloat(outlineOffset) + parseFloat(outlineWidth);
})"""


def names(page: Downhill) -> list[str]:
    """The role and name of every control, as the accessibility tree has them."""
    lines = page.tab.locator("body").aria_snapshot().splitlines()
    words = [line.strip().removeprefix("- ") for line in lines]
    return [line for line in words if line.split(" ")[0].rstrip(":") in ROLES]


def test_every_control_has_a_name_of_its_own(page: Downhill):
    page.open(f"{STILL}&lane=adam&lane=adam&lane=gradient_descent")
    for summary in page.tab.locator("summary:visible").all():
        summary.click()
    assert page.tab.evaluate(UNNAMED) == []
    controls = [line.split('"')[:2] for line in names(page)]
    assert len(controls) > 40
    assert [c for c in controls if len(c) < 2 or not c[1]] == []
    assert [one for one, count in Counter(map(tuple, controls)).items() if count > 1] == []


def test_controls_are_named_as_promised(page: Downhill):
    page.open(STILL)
    for name in ("Play", "Step forward", "Step back", "Restart", "Hide Adam", "Duplicate Adam"):
        expect(page.button(name)).to_have_count(1)
    for name in ("Step", "Speed", "Adam learning rate", "Gradient descent learning rate"):
        expect(page.slider(name)).to_have_count(1)
    expect(page.tab.get_by_role("combobox", name="Surface", exact=True)).to_have_count(1)


def test_plots_have_a_role_and_words(page: Downhill):
    page.open(STILL)
    labels = [one.get_attribute("aria-label") for one in page.tab.locator(".plot:visible").all()]
    assert ["Saddle" in labels[0], "Loss" in labels[1], len(labels)] == [True, True, 2]
    page.view("Side by side")
    expect(page.tab.get_by_role("img", name="Adam on Saddle")).to_be_visible()


def test_the_ring_around_a_tab_is_not_cut_off(page: Downhill):
    page.open(STILL)
    reach = page.tab.evaluate(RINGS)
    assert len(reach) > 3
    assert max(reach) <= 0


def test_the_tab_key_reaches_the_controls_in_reading_order(page: Downhill):
    page.open(STILL)
    reached = []
    for _ in range(24):
        page.tab.keyboard.press("Tab")
        reached.append(page.tab.evaluate("() => document.activeElement.getAttribute('aria-label')"))
    order = [n for n in ("Surface", "Restart", "Play", "Step forward", "Step") if n in reached]
    assert order == ["Surface", "Restart", "Play", "Step forward", "Step"]
    assert [reached.index(name) for name in order] == sorted(map(reached.index, order))


def test_a_race_is_silent_until_it_rests_and_then_says_where_it_stands(page: Downhill):
    page.open("steps=20&step=0&speed=40&lane=adam,learning_rate:0.1&lane=momentum,hidden")
    assert page.tab.evaluate(COUNTED) == 1
    page.press("Play")
    expect(page.slider("Step")).to_have_value("20")
    page.until(lambda: page.tab.evaluate("() => said.length") > 0)
    (said,) = page.tab.evaluate("() => said")
    assert re.fullmatch(r"The end, step 20\. Adam f − min f \S+ at x \S+, y \S+\.", said)
    page.tab.keyboard.press("ArrowLeft")
    page.tab.keyboard.press("s")
    expect(page.status).to_contain_text("Step 19 of 20. Adam f")
    assert page.tab.evaluate("() => said.length") == 2
