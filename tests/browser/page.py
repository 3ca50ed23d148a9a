"""The page as a test sees it: what it shows and what a hand can do to it."""

from collections.abc import Callable
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, Request, Route

from tests.browser.watch import Watch

PATIENCE = 20  # seconds for anything awaited
THUMB = 16  # pixels of a slider's thumb
STILL = "steps=60&step=40"  # a short race that does not play
TRAILS, HEADS, BACKDROP = (
    f"#stage .{name}" for name in ("trails-paths", "trails-heads", "backdrop")
)
CURVES = "#curves .trails-paths"
PLOTLY = "**/assets/plotly*"

PIXELS = """(canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  let [ink, digest] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]) ink += 1;
    for (let j = i; j < i + 4; j += 1) digest = (Math.imul(digest, 31) + data[j]) | 0;
  }
  return [ink, digest];
}"""

PAINTED = """() => {
  const asked = performance.getEntriesByName("race:requested").at(-1)?.detail.race;
  return asked !== undefined && document.body.dataset.race === String(asked);
}"""


class Pixels(NamedTuple):
    """A canvas: how many pixels are not transparent, and a number that stands for all of them."""

    ink: int
    digest: int


class Downhill:
    """A page of Downhill; `tab` is Playwright's, for what has no name here."""

    def __init__(self, tab: Page, url: str, watch: Watch) -> None:
        self.tab, self.url, self.watch = tab, url, watch
        self.races: list[dict[str, Any]] = []  # what was asked of /api/race
        self.grids: list[dict[str, str]] = []  # what was asked of .../grid
        self._held: list[Route] = []
        tab.on("request", self._note)
        tab.route(PLOTLY, lambda route: self._held.append(route))

    def _note(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.path == "/api/race":
            self.races.append(request.post_data_json)
        elif address.path.endswith("/grid"):
            self.grids.append(dict(parse_qsl(address.query)))

    def open(self, query: str = "") -> "Downhill":
        """Go to a link and wait until its race is painted.

        Plotly, which takes a second to start, is held back until a test asks for it: nothing else
        may wait for it.
        """
        self.tab.goto(f"{self.url}/?{query}" if query else self.url, wait_until="commit")
        return self.painted()

    def release(self) -> "Downhill":
        """Let Plotly come."""
        while self._held:
            self._held.pop().continue_()
        self.tab.unroute(PLOTLY)
        return self

    def close(self) -> None:
        while self._held:
            self._held.pop().abort()
        self.tab.context.close()

    # waiting

    def until(self, condition: Callable[[], Any]) -> Any:
        """Wait until a condition holds; its value."""
        deadline = monotonic() + PATIENCE
        while not (value := condition()):
            assert monotonic() < deadline, f"never came true: {condition}"
            self.tab.wait_for_timeout(40)
        return value

    def painted(self) -> "Downhill":
        """Wait until the race that was asked for last is painted."""
        self.until(lambda: self.tab.evaluate(PAINTED))
        return self

    def drawn(self) -> "Downhill":
        """Wait until Plotly has drawn the surface too."""
        self.release()
        self.tab.locator("#stage .plot.settled").wait_for()
        return self

    def linked(self, name: str, value: str | None) -> None:
        """Wait until the address bar says so."""
        self.until(lambda: self.link.get(name) == value)

    # what it shows

    @property
    def link(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.tab.url).query))

    @property
    def step(self) -> int:
        return int(self.slider("Step").input_value())

    @property
    def lanes(self) -> list[str]:
        return [card.get_attribute("data-lane") for card in self.tab.locator(".lane").all()]

    @property
    def status(self) -> Locator:
        return self.tab.locator("#status")

    def pixels(self, canvas: str = TRAILS) -> Pixels:
        return Pixels(*self.tab.locator(canvas).evaluate(PIXELS))

    def lane(self, title: str) -> Locator:
        return self.tab.locator(f'.lane[data-lane="{title}"]')

    def menu(self, name: str) -> Locator:
        return self.tab.get_by_role("combobox", name=name, exact=True)

    def sparkline(self, name: str) -> Locator:
        """The small curve of a scheduled parameter, as in "Adam learning rate"."""
        return self.tab.get_by_role("img", name=f"{name} over the steps", exact=True)

    def effective(self, name: str) -> str:
        """The value of a scheduled parameter at the playhead, in words."""
        return self.tab.locator(".row.curve", has=self.sparkline(name)).locator(".now").inner_text()

    def inner(self, title: str) -> Locator:
        """What a lane's card says that its optimizer remembers."""
        return self.lane(title).locator(".inner")

    # what a hand can do

    def slider(self, name: str) -> Locator:
        return self.tab.get_by_role("slider", name=name, exact=True)

    def number(self, name: str) -> Locator:
        return self.tab.get_by_role("spinbutton", name=f"{name}, number", exact=True)

    def button(self, name: str) -> Locator:
        return self.tab.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        self.button(name).click()

    def view(self, name: str) -> None:
        self.press(name)

    def more(self, title: str) -> None:
        """Show all of a lane's card, or its first parameter only."""
        self.lane(title).locator("summary").click()

    def schedule(self, name: str, title: str) -> None:
        """Choose a schedule for a parameter, as in "Adam learning rate"; its card is open."""
        self.menu(f"{name} schedule").select_option(label=title)
        self.painted()

    def curve(self, name: str) -> None:
        """Show other curves below the stage."""
        if name == "Loss":
            self.tab.get_by_role("navigation", name="Curve").get_by_role("button").click()
        else:
            self.menu("More curves").select_option(label=name)

    def type(self, name: str, value: str) -> None:
        """Type an exact number."""
        self.number(name).fill(value)
        self.number(name).press("Enter")

    def drag(self, name: str, part: float, *, release: bool = True) -> None:
        """Take a slider's thumb with the mouse to a part of its way."""
        slider = self.slider(name)
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        fill = slider.evaluate("(range) => (range.value - range.min) / (range.max - range.min)")
        x, y = box["x"] + THUMB / 2, box["y"] + box["height"] / 2
        way = box["width"] - THUMB
        self.tab.mouse.move(x + fill * way, y)
        self.tab.mouse.down()
        self.tab.mouse.move(x + part * way, y, steps=8)
        if release:
            self.tab.mouse.up()

    def stage_point(self, across: float, down: float) -> tuple[float, float]:
        """A point of the stage in the window, in parts of its size."""
        box = self.tab.locator("#stage").bounding_box()
        return box["x"] + across * box["width"], box["y"] + down * box["height"]
