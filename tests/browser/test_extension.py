"""One new file is one new optimizer on the page, and one new surface."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from app.settings import Settings
from tests.browser.page import HEADS, Downhill
from tests.extension import OPTIMIZER, SURFACE, extended
from tests.serving import serving


@pytest.fixture
def page(tmp_path, cache, visit) -> Iterator[Downhill]:
    """A page of a server whose catalog has grown."""
    with extended(tmp_path), serving(Settings(cache_dir=cache, warm_all=False)) as served:
        yield visit(served.url)


def test_a_declared_optimizer_and_surface_are_on_the_page(page: Downhill):
    page.open("steps=60&step=60&lane=adam")
    page.tab.locator("#surface-select").select_option(label="Egg cup")
    page.tab.get_by_label("Add an optimizer").select_option(label="Sign descent")
    page.painted()
    assert page.races[-1]["surface"] == SURFACE
    assert [lane["optimizer"] for lane in page.races[-1]["lanes"]] == ["adam", OPTIMIZER]
    expect(page.slider("Egg cup wall")).to_be_visible()
    page.until(lambda: page.pixels(HEADS).ink)
    before = page.pixels()
    page.drag("Sign descent learning rate", 0.3)
    page.until(lambda: page.pixels() != before)
    page.press("Sign descent formula and source")
    expect(page.tab.get_by_label("Source of step")).to_contain_text("jnp.sign(grad(f)(x))")
