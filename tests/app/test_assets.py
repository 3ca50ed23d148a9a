"""Files: the page's own and the libraries, packed, with headers that fit."""

import gzip
import re
from importlib.metadata import distribution
from pathlib import Path

import brotli
import httpx2 as httpx
import pytest
from starlette.datastructures import Headers

from app.web.packages import PLOTLY
from app.web.packed import FOREVER, PackedFile
from app.web.static_files import Static, folder
from tests.serving import Served


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    (tmp_path / "model").mkdir()
    (tmp_path / "main.js").write_text("import './model/store.js';\n" * 50)
    (tmp_path / "model/store.js").write_text("export const store = {};\n" * 50)
    return tmp_path


def test_version_changes_with_any_file(scripts: Path) -> None:
    before = Static(scripts)
    assert Static(scripts).version == before.version
    (scripts / "model/store.js").write_text("export const store = [];\n")
    assert Static(scripts).version != before.version


def test_files_share_a_version(scripts: Path) -> None:
    static = Static(scripts)
    assert static.url("main.js") == f"/static/{static.version}/main.js"
    assert static.url("model/store.js") == f"/static/{static.version}/model/store.js"
    with pytest.raises(LookupError, match=r"'model/stare\.js'"):
        static.url("model/stare.js")


def test_an_old_version_gets_the_new_file_and_does_not_keep_it(scripts: Path) -> None:
    static = Static(scripts)
    current = static.response(static.version, "main.js", Headers())
    old = static.response("0123", "main.js", Headers())
    assert current
    assert old
    assert current.body == old.body
    assert current.headers["cache-control"] == FOREVER
    assert old.headers["cache-control"] == "no-cache"


def test_folders_are_found() -> None:
    assert (folder("static") / "main.js").is_file()
    assert (folder("templates") / "index.html").is_file()


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
