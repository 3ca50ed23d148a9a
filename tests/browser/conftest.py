"""A real Chromium, and pages in it that are watched for errors."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import FLAGS, executable
from tests.browser.page import Downhill
from tests.browser.watch import Watch

HERE = Path(__file__).parent
PATIENCE = 20_000  # milliseconds for anything awaited: machines that test are busy
SCREEN = {"width": 1280, "height": 800}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and run them last.

    Playwright's synchronous interface keeps an event loop running in the main thread, in which no
    other test could then start its own.
    """
    here = {item for item in items if item.path.is_relative_to(HERE)}
    for item in here:
        item.add_marker("browser")
    items.sort(key=lambda item: item in here)


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests: DOWNHILL_CHROMIUM, the system's, or Playwright's own."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, server):
    """A function that gives a page in a fresh context; every one is watched to the end."""
    visits: list[Downhill] = []

    def one(url: str = server.url, **options) -> Downhill:
        context = browser.new_context(**{"viewport": SCREEN, **options})
        context.set_default_timeout(PATIENCE)
        tab = context.new_page()
        visits.append(Downhill(tab, url, Watch(tab)))
        return visits[-1]

    yield one
    complaints = [text for one in visits for text in one.watch.complaints]
    for one in visits:
        one.close()
    assert complaints == []


@pytest.fixture
def page(visit) -> Downhill:
    """A page that shows nothing yet."""
    return visit()
