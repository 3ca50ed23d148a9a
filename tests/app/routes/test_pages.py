"""The page, all that it names, and nothing beside it."""

import re

import httpx2 as httpx
import pytest

from app.web.packages import PLOTLY
from app.web.packed import FOREVER
from tests.serving import Served


def test_page_and_all_it_names_are_there(client: httpx.Client) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-cache"
    addresses = re.findall(r'(?:src|href|content)="(/[^"]*)"', page.text)
    assert PLOTLY.url in addresses
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        if "/static/" in address or "/assets/" in address:
            assert answer.headers["cache-control"] == FOREVER
            again = client.get(address, headers={"if-none-match": answer.headers["etag"]})
            assert again.status_code == 304


def test_heads_have_no_body(client: httpx.Client) -> None:
    for address in ("/", PLOTLY.url):
        answer = client.head(address)
        assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("path", ["../main.py", "..%2f..%2fpyproject.toml", "%2fetc%2fpasswd"])
def test_nothing_outside_the_folder_is_served(server: Served, path: str) -> None:
    address = f"{server.url}/static/{server.services.static.version}/{path}"
    assert httpx.get(httpx.URL(address)).status_code == 404
