"""The documentation is true: its examples work when pasted, its schemas are what is answered."""

import json
import re
import shlex
from typing import Any

import httpx2 as httpx
import pytest

from app.routes.docs import DESCRIPTION
from optimizers import OPTIMIZERS, SURFACES
from tests.serving import Served


@pytest.fixture
def schema(client: httpx.Client) -> dict[str, Any]:
    return client.get("/openapi.json").json()


def code(language: str) -> str:
    (block,) = re.findall(rf"```{language}\n(.*?)```", DESCRIPTION, re.DOTALL)
    return block


def test_python_example_works(server: Served) -> None:
    names: dict[str, Any] = {}
    exec(code("python").replace("http://127.0.0.1:8000", server.url), names)
    assert names["lanes"].shape == (2, 1001, 6)
    assert names["ending"] == {"diverged_at": [None, None]}


def test_curl_example_works(server: Served) -> None:
    command = code("sh").replace("\\\n", "").replace("http://127.0.0.1:8000", server.url)
    words = shlex.split(command)
    assert words[:2] == ["curl", "-H"]
    header, address, flag, body = words[2:]
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
    assert schemas["RaceRequest"]["properties"]["surface"]["enum"] == list(SURFACES)


def test_every_public_address_is_described(schema: dict[str, Any]) -> None:
    assert list(schema["paths"]) == [
        "/api/catalog",
        "/api/surfaces/{surface}/grid",
        "/api/race",
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


def test_docs_need_nothing_from_elsewhere(client: httpx.Client) -> None:
    page = client.get("/docs").text
    addresses = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert addresses.pop(0) == "data:,"  # no icon, rather than one that is not there
    assert len(addresses) == 3
    for address in addresses:
        assert client.get(address).status_code == 200
    assert not re.search(r"<script>|\son\w+=|style=|https?:", page)


def test_schema_is_json(client: httpx.Client) -> None:
    json.loads(client.get("/openapi.json").content, parse_constant=pytest.fail)
