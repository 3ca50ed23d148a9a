"""Every answer has the standard headers."""

import httpx2 as httpx
import pytest

from app.web.headers import HEADERS


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/healthz", 200),
        ("GET", "/docs", 200),
        ("GET", "/reference", 200),
        ("GET", "/reference/pictures/schedules/cosine.svg", 200),
        ("GET", "/openapi.json", 200),
        ("GET", "/api/surfaces/beale/grid", 200),
        ("GET", "/nowhere", 404),
        ("POST", "/", 405),
        ("POST", "/api/race", 422),
    ],
)
def test_every_answer_has_them(
    client: httpx.Client, method: str, address: str, status: int
) -> None:
    answer = client.request(method, address)
    assert answer.status_code == status
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name) == [value]


@pytest.mark.parametrize("address", ["/healthz", "/api/surfaces/beale/grid", "/nowhere"])
def test_what_says_nothing_of_caching_is_not_kept(client: httpx.Client, address: str) -> None:
    assert client.get(address).headers["cache-control"] == "no-cache"


def test_scripts_come_from_the_server_only(client: httpx.Client) -> None:
    policy = client.get("/").headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
