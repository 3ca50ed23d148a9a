"""The documentation is true: its examples work when pasted, its schemas are what is answered."""

import json
import re
import shlex
from html import unescape
from typing import Any

import httpx2 as httpx
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SURFACES
from tests.serving import Served


@pytest.fixture
def schema(client: httpx.Client) -> dict[str, Any]:
    return client.get("/openapi.json").json()


def example(client: httpx.Client, tool: str) -> str:
    """An example of the page, as its reader copies it."""
    page = client.get("/docs").text
    (block,) = re.findall(rf'aria-label="Example with {tool}"><code>(.*?)</code>', page, re.DOTALL)
    return unescape(block)


def test_python_example_works(client: httpx.Client) -> None:
    names: dict[str, Any] = {}
    exec(example(client, "Python"), names)
    assert names["lanes"].shape == (2, 1001, 6)
    assert names["ending"]["diverged_at"] == [None, None]


def test_curl_example_works(client: httpx.Client, server: Served) -> None:
    words = shlex.split(example(client, "curl").replace("\\\n", ""))
    assert words[:2] == ["curl", "-H"]
    header, address, flag, body = words[2:]
    assert address.startswith(server.url)  # the very server that the page was read from
    assert flag == "-d"  # which makes it a POST
    name, value = header.split(": ")
    answer = httpx.post(address, headers={name: value}, content=body)
    assert len(answer.json()["trajectories"][0]["x"]) == 6


def test_body_example_works(client: httpx.Client, schema: dict[str, Any]) -> None:
    example = schema["components"]["schemas"]["RaceRequest"]["example"]
    answer = client.post("/api/race", params={"format": "json"}, json=example)
    assert len(answer.json()["trajectories"]) == len(example["lanes"])


def test_grid_examples_work(client: httpx.Client, schema: dict[str, Any]) -> None:
    (path,) = (path for path in schema["paths"] if path.endswith("/grid"))
    parameters = {one["name"]: one for one in schema["paths"][path]["get"]["parameters"]}
    assert parameters["surface"]["schema"]["enum"] == list(SURFACES)
    for name in SURFACES:
        assert client.get(path.format(surface=name)).status_code == 200
    assert "`?b=10` for `rosenbrock`" in schema["paths"][path]["get"]["description"]
    assert client.get(path.format(surface="rosenbrock"), params={"b": 10}).status_code == 200


def test_ids_are_those_of_the_catalog(schema: dict[str, Any]) -> None:
    schemas = schema["components"]["schemas"]
    assert schemas["LaneRequest"]["properties"]["optimizer"]["enum"] == list(OPTIMIZERS)
    assert schemas["RaceRequest"]["properties"]["surface"]["enum"] == [*SURFACES, *NETWORKS]


def test_every_public_address_is_described(schema: dict[str, Any]) -> None:
    assert list(schema["paths"]) == [
        "/api/catalog",
        "/api/surfaces/{surface}/grid",
        "/api/race",
        "/api/step",
        "/api/networks/{network}/images",
        "/api/weights",
        "/api/landscape",
        "/api/random_walk",
        "/api/sharpness",
        "/api/ensembles",
        "/api/lessons/{name}",
        "/oembed",
        "/api/qr",
        "/healthz",
    ]
    for path in schema["paths"].values():
        for operation in path.values():
            assert operation["description"]
            assert operation["responses"]["200"]["content"]


def test_refusals_are_described_as_they_are(schema: dict[str, Any]) -> None:
    for path, method in (("/api/race", "post"), ("/api/surfaces/{surface}/grid", "get")):
        refusal = schema["paths"][path][method]["responses"]["422"]["content"]["application/json"]
        assert refusal["schema"] == {"$ref": "#/components/schemas/Problems"}
    assert "HTTPValidationError" not in schema["components"]["schemas"]


def test_the_page_and_all_it_names_are_there(client: httpx.Client) -> None:
    page = client.get("/docs")
    assert page.headers["cache-control"] == "no-cache"
    addresses = set(re.findall(r'(?:src|href)="(/[^"#]*)[^"]*"', page.text))
    assert {"/", "/reference", "/openapi.json"} < addresses
    for address in addresses:
        assert client.get(address).status_code == 200
    assert not re.search(r"<script>|\son\w+=|style=", page.text)
    assert client.head("/docs").content == b""


def test_every_link_within_the_page_leads_somewhere(client: httpx.Client) -> None:
    page = client.get("/docs").text
    anchors = re.findall(r'\sid="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert len(links) > 20
    assert {link for link in links if not link.startswith("icon-")} <= set(anchors)


def test_everything_of_the_schema_is_on_the_page(
    client: httpx.Client, schema: dict[str, Any]
) -> None:
    page = client.get("/docs").text
    for path, methods in schema["paths"].items():
        for method in methods:
            assert f"<code>{method.upper()} {path}</code>" in page
    for name, message in schema["components"]["schemas"].items():
        entry = page[page.index(f'id="{name}"') :]
        entry = entry[: entry.index("</article>")]
        for field in message["properties"]:
            assert f"<code>{field}</code>" in entry


def test_a_strange_host_stays_text(client: httpx.Client) -> None:
    page = client.get("/docs", headers={"host": 'a"><script>'}).text
    assert "<script>" not in page


def test_schema_is_json(client: httpx.Client) -> None:
    json.loads(client.get("/openapi.json").content, parse_constant=pytest.fail)
