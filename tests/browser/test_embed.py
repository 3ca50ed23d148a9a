"""The page in the frame of another page."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import pytest
from playwright.sync_api import Frame, expect

from tests.browser.page import PATIENCE, PLOTLY, STILL, Downhill

SLIDES = """<!doctype html><title>Slides</title><link rel="icon" href="data:," />
<script>
  const heard = [];
  addEventListener("message", ({ data }) => heard.push(data));
</script>
<iframe src="%s" width="800" height="500" style="border: 0"></iframe>"""
BARE = "embed=1&hide=head,surface,lanes,below"


class Slides(BaseHTTPRequestHandler):
    """Answers with slides that have a frame of the address in their query."""

    def do_GET(self) -> None:
        src = unquote(urlsplit(self.path).query).replace("&", "&amp;")
        body = (SLIDES % src).encode()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *about: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """A server of another origin, which has slides."""
    server = HTTPServer(("127.0.0.1", 0), Slides)
    threading.Thread(target=server.serve_forever, name="slides").start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def slides(page: Downhill, elsewhere: str):
    """A function that opens slides with a frame of a link."""

    def one(query: str) -> Frame:
        page.tab.route(PLOTLY, lambda route: route.fulfill(body=""))
        page.tab.goto(f"{elsewhere}/?{quote(f'{page.url}/?{query}')}")
        (frame,) = page.tab.main_frame.child_frames
        frame.wait_for_selector("body[data-race]", state="attached", timeout=PATIENCE * 1000)
        return frame

    return one


def heard(page: Downhill) -> list:
    return page.tab.evaluate("() => heard")


def test_a_frame_tells_its_size_and_sends_on_what_it_has_no_use_for(page: Downhill, slides):
    frame = slides(f"{BARE}&theme=dark&{STILL}")
    page.until(lambda: {"subject": "lti.frameResize", "height": 496} in heard(page))
    assert {"downhill": {"height": 496}} in heard(page)
    for part in (".top", "aside", ".below"):
        expect(frame.locator(part)).to_be_hidden()
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    frame.get_by_role("button", name="Step forward", exact=True).press("ArrowRight")
    count = frame.locator(".count")
    expect(count).to_have_text("41 / 60")  # an arrow is the frame's own
    assert len(heard(page)) == 2
    page.tab.keyboard.press("PageDown")
    page.until(lambda: heard(page)[2:] == ['{"method":"next"}', {"downhill": {"key": "PageDown"}}])
    expect(count).to_have_text("41 / 60")
    assert frame.evaluate("() => localStorage.length") == 0
    assert page.tab.evaluate("() => history.length") <= 2


def test_a_wheel_zooms_in_a_frame_only_after_a_click_and_what_is_wrong_is_told(
    page: Downhill, slides
):
    frame = slides(f"embed=1&hide=lane&hid=head&{STILL}")
    told = frame.locator("#status")
    expect(told).to_contain_text("hide=lane: Must be one of head, surface")
    expect(told).to_contain_text("hid: Unknown. Did you mean hide?")
    frame.evaluate(
        """() => {
          globalThis.wheels = 0;
          document.querySelector("#stage .host").addEventListener("wheel", () => { wheels += 1; });
        }"""
    )
    box = frame.locator("#stage").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.tab.mouse.move(*middle)
    page.tab.mouse.wheel(0, -100)
    expect(frame.locator(".wheel-hint")).to_be_visible()
    assert frame.evaluate("() => wheels") == 0
    page.tab.mouse.click(*middle)
    page.tab.mouse.move(middle[0] + 60, middle[1])  # off the start, which went there
    page.tab.mouse.wheel(0, -100)
    page.until(lambda: frame.evaluate("() => wheels") == 1)
    way = frame.get_by_role("link", name="Open in Downhill")
    way.focus()
    link = dict(parse_qsl(urlsplit(way.get_attribute("href")).query))
    assert "embed" not in link
    assert link["step"] == "40"
