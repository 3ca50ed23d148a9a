"""Fingers on a screen: real touches, which Chromium turns into scrolling where the page lets it."""

from playwright.sync_api import Locator, Page

Point = tuple[float, float]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


class Fingers:
    def __init__(self, tab: Page) -> None:
        self._session = tab.context.new_cdp_session(tab)

    def touch(self, kind: str, *points: Point) -> None:
        """One event, as in touchMove, with where all fingers are."""
        touches = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def swipe(self, *ways: tuple[Point, Point], release: bool = True) -> None:
        """Each finger goes its way, from and to, all at once."""
        self.touch("touchStart", *(start for start, _ in ways))
        for part in (0.2, 0.4, 0.6, 0.8, 1):
            self.touch("touchMove", *(between(start, end, part) for start, end in ways))
        if release:
            self.touch("touchEnd")


def between(start: Point, end: Point, part: float) -> Point:
    (x0, y0), (x1, y1) = start, end
    return x0 + part * (x1 - x0), y0 + part * (y1 - y0)


def point_of(element: Locator, across: float, down: float) -> Point:
    """A point of an element in the window, in parts of its size."""
    box = element.bounding_box()
    return box["x"] + across * box["width"], box["y"] + down * box["height"]
