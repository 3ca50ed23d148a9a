"""What no page may ever do, whatever a test is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request


class Watch:
    """Collects a page's errors, its failed requests, and every request that leaves the machine."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self._strict = True
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._complain(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._leaves)

    @contextmanager
    def forgiving(self) -> Iterator[None]:
        """Requests may fail meanwhile, which the browser writes to the console too."""
        self._strict = False
        try:
            yield
        finally:
            self._strict = True

    def _complain(self, text: str) -> None:
        self.complaints.append(text)

    def _console(self, message: ConsoleMessage) -> None:
        failed = message.text.startswith("Failed to load resource")
        if message.type == "error" and (self._strict or not failed):
            self._complain(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        # Chromium reports as aborted what the page let go of, and now and then what it had read
        # to the end
        if self._strict and request.failure != "net::ERR_ABORTED":
            self._complain(f"failed: {request.method} {request.url} ({request.failure})")

    def _leaves(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            self._complain(f"left this machine: {request.url}")
