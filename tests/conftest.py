"""Fixtures for all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings
from tests.serving import Served, serving


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that all servers of a test run share, so that they pack and compile once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def server(cache: Path) -> Iterator[Served]:
    """The app as it is served, at `server.url`."""
    # not warming: that would compile beside tests that count what is compiled
    with serving(Settings(cache_dir=cache, warm_all=False)) as served:
        yield served
