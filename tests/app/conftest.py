"""Fixtures for the tests of the app."""

from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from app.catalog import Catalog
from app.settings import Settings
from tests.extension import SURFACE, with_surface
from tests.serving import Served, serving


@pytest.fixture
def client(server: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        yield client


@pytest.fixture
def catalog(client: httpx.Client) -> Catalog:
    """The catalog as clients get it."""
    return Catalog.model_validate_json(client.get("/api/catalog").content)


@pytest.fixture
def new_surface(tmp_path: Path) -> Iterator[str]:
    """A surface declared just now: nobody can have compiled it."""
    with with_surface(tmp_path):
        yield SURFACE


@pytest.fixture
def cold(new_surface: str, cache: Path) -> Iterator[Served]:
    """A server that has compiled its first surface only."""
    with serving(Settings(cache_dir=cache, warm_all=False)) as served:
        yield served
