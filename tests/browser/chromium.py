"""Which Chromium the tests drive, and how."""

import os
import shutil

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """DOWNHILL_CHROMIUM, or the system's; None for Playwright's own."""
    return os.environ.get("DOWNHILL_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
