"""What has not even the right form is refused in the same words."""

import json
from typing import Any

import httpx2 as httpx
import pytest

from tests.app.refusal import only_error

ADAM = {"optimizer": "adam"}


def body(value: Any) -> bytes:
    """JSON as Python writes it, NaN and Infinity included."""
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [
        (b"", 422, "is missing"),
        (b"{", 422, "is not JSON at character 1"),
        (b'{"lanes": [}', 422, "is not JSON at character 11"),
        (b"\xff\xfe", 422, "is not JSON at character 0"),
        (b'{"surface": "\xff"}', 400, "body"),
        (b"[" * 50_000, 400, "body"),
        (b'{"steps": ' + b"9" * 5000 + b"}", 400, "body"),
        (b'{"lanes": [{"optimizer": "\\ud800"}]}', 422, "must be text"),
    ],
)
def test_malformed_json_is_refused(
    client: httpx.Client, content: bytes, status: int, message: str
) -> None:
    headers = {"content-type": "application/json"}
    error = only_error(client.post("/api/race", content=content, headers=headers), status)
    assert message in error["message"]


def test_json_that_says_it_is_something_else_is_refused(client: httpx.Client) -> None:
    error = only_error(client.post("/api/race", content=body({"lanes": [ADAM]})))
    assert "application/json" in error["message"]


@pytest.mark.parametrize("address", ["/nowhere", "/static/x/none.js", "/assets/x.js", "/api/race/"])
def test_unknown_address_is_not_found(client: httpx.Client, address: str) -> None:
    assert only_error(client.get(address), 404)["value"] == address


def test_wrong_method_is_refused(client: httpx.Client) -> None:
    answer = client.get("/api/race")
    assert only_error(answer, 405)["value"] == "GET"
    assert answer.headers["allow"] == "POST"
