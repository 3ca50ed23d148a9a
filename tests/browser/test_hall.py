"""What a lecture hall needs: large words, a clicker's keys, a spotlight and a dark screen."""

from playwright.sync_api import expect

from tests.browser.page import STILL, Downhill

# the smallest words on the screen, and what they are
SMALLEST = """() => {
  const seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (seen.nextNode()) {
    const { nodeValue, parentElement: one } = seen.currentNode;
    if (!nodeValue.trim() || !one.checkVisibility({ checkVisibilityCSS: true })) continue;
    const { width, height } = one.getBoundingClientRect();
    if (width <= 1 || height <= 1 || one.closest("option, .visually-hidden")) continue;
    const zoom = one.currentCSSZoom ?? 1;
    found.push([parseFloat(getComputedStyle(one).fontSize) * zoom, nodeValue.trim()]);
  }
  return found.sort(([a], [b]) => a - b);
}"""
SCREENS = ({"width": 1024, "height": 768}, {"width": 1920, "height": 1080})


def test_nothing_that_matters_is_small_in_presenter_mode(page: Downhill):
    page.open(f"{STILL}&names=yes&view=contour&lane=adam,learning_rate:10&lane=momentum").drawn()
    page.press("Presenter mode")
    page.press("What stands below the picture")
    expect(page.tab.locator("#curves .xtick")).not_to_have_count(0)
    for size in SCREENS:
        page.tab.set_viewport_size(size)
        page.until(lambda: page.tab.evaluate(SMALLEST)[0][0] >= 24)
        found = str(page.tab.evaluate(SMALLEST))
        for words in ("Momentum", "40 / 60", "f − min f", "Scoreboard"):
            assert words in found
    expect(page.tab.locator("aside, .top")).to_have_count(2)
    for part in page.tab.locator("aside, .top").all():
        expect(part).to_be_hidden()
    page.press("Leave presenter mode")
    expect(page.tab.locator("aside")).to_be_visible()
    page.until(lambda: page.tab.evaluate(SMALLEST)[0][0] < 20)


def test_a_clicker_plays_in_a_hall_and_steps_elsewhere(page: Downhill):
    page.open("steps=2000&step=40&speed=1")
    page.tab.keyboard.press("PageDown")
    assert page.step == 50
    page.tab.keyboard.press("p")
    expect(page.button("Leave presenter mode")).to_be_visible()
    page.tab.keyboard.press("PageDown")
    expect(page.button("Pause")).to_be_visible()
    page.tab.keyboard.press("b")
    dark = page.tab.locator(".dark-screen")
    expect(dark).to_be_visible()
    expect(page.button("Play")).to_be_visible()
    at = page.step
    page.tab.keyboard.press("ArrowRight")  # brings the page back, and no more
    expect(dark).to_be_hidden()
    assert page.step == at
    page.tab.keyboard.press("ArrowRight")
    assert page.step == at + 1
    page.tab.keyboard.press("l")
    page.tab.mouse.move(300, 200)
    light = page.tab.locator(".spotlight")
    page.until(lambda: "translate(300px, 200px)" in light.get_attribute("style"))
    page.tab.keyboard.press("PageUp")
    assert page.step == 0
    page.tab.keyboard.press("Escape")
    expect(page.button("Presenter mode")).to_be_visible()
    expect(light).to_be_hidden()
