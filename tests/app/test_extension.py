"""One new file is all that it takes for an optimizer or a surface to be served."""

from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from app.catalog import Catalog
from app.settings import Settings
from tests.app.races.race_stream import decode
from tests.app.reference.reference_page import Sheet
from tests.extension import OPTIMIZER, SURFACE, extended
from tests.serving import serving


@pytest.fixture(scope="module")
def extension(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[httpx.Client]:
    settings = Settings(cache_dir=cache, warm_all=False)
    with (
        extended(tmp_path_factory.mktemp("extension")),
        serving(settings) as server,
        httpx.Client(base_url=server.url, timeout=60) as client,
    ):
        yield client


def test_it_is_in_the_catalog(extension: httpx.Client) -> None:
    catalog = Catalog.model_validate_json(extension.get("/api/catalog").content)
    assert OPTIMIZER in [one.id for one in catalog.optimizers]
    assert SURFACE in [one.id for one in catalog.surfaces]


def test_it_races(extension: httpx.Client) -> None:
    lane = {"optimizer": OPTIMIZER, "parameters": {"shrinkage": 0.9}}
    race = {"surface": SURFACE, "surface_parameters": {"wall": 1}, "lanes": [lane]}
    decoded = decode(extension.post("/api/race", json=race).content)
    (found,) = decoded.header["lanes"]
    assert found["optimizer"] == OPTIMIZER
    assert found["parameters"] == {"learning_rate": 0.1, "shrinkage": 0.9}
    assert decoded.lanes[0, -1, 2] < decoded.lanes[0, 0, 2]


def test_it_has_heights(extension: httpx.Client) -> None:
    assert extension.get(f"/api/surfaces/{SURFACE}/grid", params={"wall": 1}).status_code == 200


def test_it_is_in_the_docs(extension: httpx.Client) -> None:
    schemas = extension.get("/openapi.json").json()["components"]["schemas"]
    assert OPTIMIZER in schemas["LaneRequest"]["properties"]["optimizer"]["enum"]
    assert SURFACE in schemas["RaceRequest"]["properties"]["surface"]["enum"]


def test_it_is_in_the_reference_with_its_place_in_the_tree(extension: httpx.Client) -> None:
    sheet = Sheet(extension.get("/reference").text)
    entry, surface = sheet.entry("optimizer", OPTIMIZER), sheet.entry("surface", SURFACE)
    assert "comes from Gradient descent" in sheet.text(entry)
    assert "jnp.sign(grad(f)(x))" in sheet.text(entry)
    parent = sheet.entry("optimizer", "gradient_descent")
    assert parent.find(f"./p/a[@href='#optimizer-{OPTIMIZER}']") is not None
    boxes = sheet.root.findall(".//svg[@class='tree']/a/rect/..")
    places = {box.get("href"): float(box.find("rect").get("y")) for box in boxes}
    mine = places[f"#optimizer-{OPTIMIZER}"]
    assert places["#optimizer-nesterov"] < mine < places["#optimizer-adagrad"]
    assert "Everything rolls to the middle." in sheet.text(surface)


@pytest.mark.parametrize(("kind", "name"), [("optimizers", OPTIMIZER), ("surfaces", SURFACE)])
def test_it_has_a_picture(extension: httpx.Client, kind: str, name: str) -> None:
    answer = extension.get(f"/reference/pictures/{kind}/{name}.svg")
    assert answer.status_code == 200
    assert b'class="b11"' in answer.content
    assert b'class="lane s0"' in answer.content
