from pathlib import Path

import pytest

from app.catalog import build_catalog
from app.settings import Settings
from app.web.wire import json_bytes
from tests.static import network


@pytest.fixture(scope="session")
def catalog_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalog as the server sends it, in a file, and a network's numbers beside it."""
    file = tmp_path_factory.mktemp("catalog") / "catalog.json"
    file.write_bytes(json_bytes(build_catalog(Settings())))
    network.write(file.with_name("network.json"))
    return file
