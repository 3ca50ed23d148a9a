"""The one problem that an answer names."""

from typing import Any

import httpx2 as httpx


def only_error(answer: httpx.Response, status: int = 422) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    (error,) = answer.json()["errors"]
    return error
