"""The libraries come out of Python packages, packed once."""

import gzip
from importlib.metadata import distribution
from pathlib import Path

import brotli
import httpx2 as httpx
import pytest

from app.web.packages import PLOTLY
from app.web.packed import FOREVER
from tests.serving import Served


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_plotly_is_served_packed(server: Served, coding: str) -> None:
    headers = {"accept-encoding": coding}
    with httpx.stream("GET", server.url + PLOTLY.url, headers=headers) as answer:
        packed = b"".join(answer.iter_raw())
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}[coding]
    file = distribution("plotly").locate_file("plotly/package_data/plotly.min.js")
    assert unpack(packed) == Path(str(file)).read_bytes()
    assert len(packed) < 1_600_000
    assert answer.headers["content-encoding"] == coding
    assert answer.headers["content-length"] == str(len(packed))
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == FOREVER
    assert answer.headers["vary"] == "accept-encoding"


def test_plotly_is_packed_once(
    server: Served, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {file.suffix for file in (cache / "packed").iterdir()} == {".br", ".gzip"}
    monkeypatch.setattr("app.web.packed._PACKERS", dict.fromkeys(["br", "gzip"], pytest.fail))
    again = PLOTLY.read(cache / "packed")
    assert again.packed == server.services.package_files[PLOTLY.name].packed
