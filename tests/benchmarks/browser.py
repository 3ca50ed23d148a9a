"""The page in Chromium: first visit, from slider to paint, frames a second."""

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.engine import LANES
from tests.benchmarks.serve import Served
from tests.benchmarks.table import Row, spread
from tests.browser.conftest import FLAGS, executable

SETTLED = 3000  # milliseconds after which Plotly has long drawn

ARROWS = "&chosen=6&arrows=stretch,gradient,momentum,step"  # of Adam, with its inner state

DRAG = """async (name) => {
  const slider = document.querySelector(`[aria-label="${name}"]`);
  performance.clearMarks();
  for (let i = 0; i < 300; i += 1) {
    slider.value = 350 + i;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((next) => setTimeout(next, 16));
  }
  await new Promise((next) => setTimeout(next, 500));
  const marks = (name) => performance.getEntriesByName(name);
  const asked = new Map(marks("race:requested").map((one) => [one.detail.race, one.startTime]));
  return marks("race:painted").map((one) => one.startTime - asked.get(one.detail.race));
}"""

FRAMES = """async () => {
  document.querySelector('[aria-label="Play"]').click();
  let frames = 0;
  const begin = performance.now();
  await new Promise((done) => {
    const tick = (now) => {
      frames += 1;
      if (now - begin > 4000) done();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return frames / ((performance.now() - begin) / 1000);
}"""

VISIT = """() => performance.getEntriesByName("race:painted")[0].startTime"""


def measure(server: Served) -> list[Row]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        rows = [visit(chromium, server)]
        rows += [drag(chromium, server), drag(chromium, server, ARROWS, ", with arrows")]
        rows += [frames(chromium, server, view) for view in ("contour", "panels", "3d")]
        chromium.close()
    return rows


def opened(chromium: Browser, server: Served, query: str) -> Page:
    page = chromium.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{server.url}/?{query}")
    page.wait_for_selector("body[data-race]")
    return page


def visit(chromium: Browser, server: Served) -> Row:
    taken = []
    for _ in range(5):
        page = opened(chromium, server, "")
        taken.append(page.evaluate(VISIT))
        page.wait_for_selector(".plot.settled", state="attached")
        taken_all = page.evaluate("performance.now()")
        page.close()
    value = f"trails after {sorted(taken)[2]:.0f} ms, Plotly's axes after {taken_all:.0f} ms"
    return Row("first visit, cold browser cache", value, "usable within 3 s")


def drag(chromium: Browser, server: Served, more: str = "", words: str = "") -> Row:
    page = opened(chromium, server, f"surface=saddle&steps=300&step=300{more}")
    page.wait_for_timeout(SETTLED)
    taken = page.evaluate(DRAG, "Adam learning rate")
    page.close()
    return Row(
        f"slider to paint, 6 lanes x 300 steps{words} ({len(taken)} races)",
        spread(taken),
        "p50 at most 35, p95 at most 60 ms",
    )


def frames(chromium: Browser, server: Served, view: str) -> Row:
    lanes = "&".join(f"lane={one}" for one in LANES)
    page = opened(chromium, server, f"surface=saddle&steps=500&step=0&speed=60&view={view}&{lanes}")
    page.wait_for_timeout(SETTLED)
    rate = page.evaluate(FRAMES)
    page.close()
    return Row(
        f"playing 12 lanes, {view}",
        f"{rate:.1f} frames/s",
        "" if view == "3d" else "at least 55 frames/s",
    )
