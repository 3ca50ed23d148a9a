"""oEmbed, QR codes, and the page in a frame."""

import re
from html import unescape
from typing import Any
from urllib.parse import quote

import httpx2 as httpx
import pytest
import segno

from app.sharing import HIDDEN, LONGEST
from tests.serving import Served

QUERY = "surface=beale&lane=adam,learning_rate:0.1&step=3"


def oembed(client: httpx.Client, url: str, **more: Any) -> httpx.Response:
    return client.get("/oembed", params={"url": url, **more})


def test_a_race_has_a_frame(client: httpx.Client, server: Served) -> None:
    answer = oembed(client, f"{server.url}/?{QUERY}", format="json").raise_for_status()
    found = answer.json()
    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", "Downhill: Beale")
    assert (found["width"], found["height"]) == (800, 500)
    (src,) = re.findall(r'^<iframe src="([^"]+)"', found["html"])
    assert unescape(src) == f"{server.url}/?embed=1&{QUERY}"
    assert client.get(unescape(src)).status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"


def test_a_frame_is_no_larger_than_allowed(client: httpx.Client, server: Served) -> None:
    found = oembed(client, f"{server.url}/", maxwidth=320, maxheight=9000).json()
    assert (found["width"], found["height"]) == (320, 500)
    assert 'width="320"' in found["html"]


def test_flags_that_are_there_stay(client: httpx.Client, server: Served) -> None:
    framed = f"{server.url}/?embed=1&hide=lanes&{QUERY}"
    assert unescape(oembed(client, framed).json()["html"]).count("embed=1") == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/",
        "HOST.example.com/",
        "HOST/reference",
        "HOST/lessons/../api/qr",
        "javascript:alert(1)",
        "http://[",
        "",
    ],
)
def test_an_address_that_is_not_ours_has_none(
    client: httpx.Client, server: Served, url: str
) -> None:
    answer = oembed(client, url.replace("HOST", server.url))
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["field"] == "url"


def test_nothing_in_an_address_becomes_part_of_the_frame(
    client: httpx.Client, server: Served
) -> None:
    html = oembed(client, f'{server.url}/?x="><script>alert(1)</script>').json()["html"]
    assert html.count("<") == 2
    assert "<script" not in html


def test_other_formats_are_not_implemented(client: httpx.Client, server: Served) -> None:
    assert oembed(client, f"{server.url}/", format="xml").status_code == 501


def test_the_page_says_where_its_oembed_is(client: httpx.Client, server: Served) -> None:
    page = client.get(f"/?{QUERY}").text
    (address,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', page)
    assert client.get(unescape(address)).json()["title"] == "Downhill: Beale"


def test_a_code_is_its_text(client: httpx.Client) -> None:
    text = "http://127.0.0.1:8000/?surface=beale&lane=adam,learning_rate:0.1"
    answer = client.get("/api/qr", params={"text": text})
    assert answer.headers["content-type"] == "image/svg+xml"
    assert squares(answer.text) == [list(row) for row in segno.make_qr(text, error="l").matrix]


def squares(svg: str) -> list[list[int]]:
    """What is black, row by row, within the quiet zone; read from the drawing."""
    (size,) = re.findall(r'viewBox="0 0 (\d+) \d+"', svg)
    (path,) = re.findall(r'stroke="#000(?:000)?" d="([^"]+)"', svg)
    across, down, black = 0, 0, set()
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        if command == "h":
            black |= {(down, across + i) for i in range(int(numbers))}
            across += int(numbers)
        else:
            x, y = (int(float(one)) for one in re.findall(r"-?[\d.]+", numbers))
            across, down = (x, y) if command == "M" else (across + x, down + y)
    inner = range(4, int(size) - 4)
    return [[int((row, column) in black) for column in inner] for row in inner]


@pytest.mark.parametrize("text", ["", "a" * (LONGEST + 1), "é" * (LONGEST // 2 + 1)])
def test_a_text_that_no_code_holds_is_refused(client: httpx.Client, text: str) -> None:
    answer = client.get("/api/qr", params={"text": text})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "text"


def test_the_longest_text_has_a_code(client: httpx.Client) -> None:
    assert client.get(f"/api/qr?text={quote('a' * LONGEST)}").status_code == 200


def test_only_a_page_for_frames_may_stand_in_those_of_others(client: httpx.Client) -> None:
    framed = client.get("/?embed=1").headers
    assert "frame-ancestors" not in framed["content-security-policy"]
    assert framed["cross-origin-resource-policy"] == "cross-origin"
    assert "script-src 'self'" in framed["content-security-policy"]
    for address in (
        "/",
        "/?embed=2",
        "/reference?embed=1",
        "/docs?embed=1",
        "/api/catalog?embed=1",
    ):
        policy = client.get(address).headers["content-security-policy"]
        assert policy.endswith("; frame-ancestors 'self'"), address


def test_the_page_is_marked_by_its_flags(client: httpx.Client) -> None:
    (marks,) = re.findall(r"<html ([^>]*)>", client.get("/?embed=1&hide=head,x&theme=dark").text)
    assert 'data-embed data-hide="head" data-theme="dark"' in marks
    assert "hide=x: Must be one of" in marks
    assert re.findall(r"<html ([^>]*)>", client.get("/").text) == ['lang="en"']
    attack = client.get('/?embed=1&hide="><img src=x onerror=alert(1)>').text
    assert "<img" not in attack


def test_no_answer_sets_a_cookie(client: httpx.Client) -> None:
    client.get("/?embed=1")
    assert len(client.cookies) == 0


def test_the_flags_are_documented(client: httpx.Client) -> None:
    docs = client.get("/docs").text
    for name, words in HIDDEN.items():
        assert f"<code>{name}</code>" in docs
        assert words in docs
