"""The reference page and its pictures as they are served."""

import xml.etree.ElementTree as ET

import httpx2 as httpx
import pytest

SVG = "{http://www.w3.org/2000/svg}"


def test_the_page_is_light_and_kept_by_its_etag(client: httpx.Client) -> None:
    page = client.get("/reference", headers={"accept-encoding": "br"})
    assert page.headers["cache-control"] == "no-cache"
    assert page.headers["content-encoding"] == "br"
    assert int(page.headers["content-length"]) < 100_000
    again = client.get("/reference", headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304
    head = client.head("/reference")
    assert (head.status_code, head.content) == (200, b"")
    assert client.post("/reference").status_code == 405


def test_the_race_does_not_fetch_the_script_of_the_reference(client: httpx.Client) -> None:
    race, reference = client.get("/").text, client.get("/reference").text
    assert "reference.js" in reference
    assert "reference.js" not in race
    assert 'href="/reference"' in race


def test_pictures_are_served(client: httpx.Client) -> None:
    for kind, name in (("optimizers", "adam"), ("surfaces", "saddle"), ("schedules", "cosine")):
        address = f"/reference/pictures/{kind}/{name}.svg"
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "image/svg+xml"
        assert answer.headers["cache-control"] == "no-cache"
        assert ET.fromstring(answer.content).tag == f"{SVG}svg"
        again = client.get(address, headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
        assert client.head(address).status_code == 200


@pytest.mark.parametrize(
    "address", ["optimizers/nonsense.svg", "nonsense/adam.svg", "surfaces/adam.svg", "adam.svg"]
)
def test_an_unknown_picture_is_not_found(client: httpx.Client, address: str) -> None:
    assert client.get(f"/reference/pictures/{address}").status_code == 404
