from collections.abc import Iterator

import httpx2 as httpx
import pytest

from tests.serving import Served


@pytest.fixture
def client(server: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        yield client
