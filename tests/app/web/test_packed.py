"""Files are packed as the browser can unpack them."""

import httpx2 as httpx
import pytest
from starlette.datastructures import Headers

from app.web.packed import FOREVER, PackedFile
from tests.serving import Served


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("GZIP", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
def test_packing_is_what_the_browser_can_unpack(accepted: str, coding: str | None) -> None:
    asset = PackedFile.of(b"x" * 1000, "text/javascript")
    answer = asset.response(Headers({"accept-encoding": accepted}), FOREVER)
    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["content-length"] == str(len(answer.body))


def test_fonts_are_not_packed_again(server: Served) -> None:
    address = server.services.static.url("fonts/STIXTwoMath.woff2")
    answer = httpx.get(server.url + address)
    assert answer.headers["content-type"] == "font/woff2"
    assert "content-encoding" not in answer.headers
