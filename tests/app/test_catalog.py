import xml.etree.ElementTree as ET

import httpx2 as httpx
import pytest

from app.catalog.answer import Catalog
from app.catalog.typeset import typeset
from optimizers import OPTIMIZERS, SURFACES


@pytest.fixture
def catalog(client: httpx.Client) -> Catalog:
    return Catalog.model_validate_json(client.get("/api/catalog").content)


def test_everything_declared_is_there_in_order(catalog: Catalog) -> None:
    assert [one.id for one in catalog.optimizers] == list(OPTIMIZERS)
    assert [one.id for one in catalog.surfaces] == list(SURFACES)


def test_parameters_are_those_declared(catalog: Catalog) -> None:
    declared = {**OPTIMIZERS, **SURFACES}
    for one in (*catalog.optimizers, *catalog.surfaces):
        words = declared[one.id].parameters
        assert [parameter.name for parameter in one.parameters] == list(words)
        for parameter in one.parameters:
            said = words[parameter.name]
            assert parameter.symbol.tex == said.symbol
            assert (parameter.default, parameter.low) == (said.default, said.low)
            assert (parameter.high, parameter.scale) == (said.high, said.scale)
            assert parameter.help == said.help


def test_formulas_are_mathml(catalog: Catalog) -> None:
    for one in (*catalog.optimizers, *catalog.surfaces):
        for formula in (one.formula, *(parameter.symbol for parameter in one.parameters)):
            ET.fromstring(formula.mathml)  # well-formed: no stray & from an alignment
            assert "\\" not in formula.mathml
            assert "\\" not in "".join(ET.fromstring(formula.mathml).itertext())


def test_several_lines_are_aligned() -> None:
    formula = typeset(r"a &= \cos b \\ c &= d", "block")
    assert formula.mathml.count("<mtr>") == 2
    assert "<mi>cos</mi><mspace" in formula.mathml


def test_source_is_what_runs(catalog: Catalog) -> None:
    for one in catalog.optimizers:
        assert one.source.startswith("def step(self, f")


def test_limits_are_those_enforced(client: httpx.Client, catalog: Catalog) -> None:
    lane = {"optimizer": "adam"}
    limits = catalog.limits
    most = {"steps": limits.steps, "lanes": [lane], "noise": limits.noise, "seed": limits.seed}
    assert client.post("/api/race", json=most).status_code == 200
    for field in ("steps", "noise", "seed"):
        more = most | {field: most[field] + 1}
        assert client.post("/api/race", json=more).status_code == 422
    assert client.post("/api/race", json={"lanes": [lane] * limits.lanes}).status_code == 200
    assert client.post("/api/race", json={"lanes": [lane] * 17}).status_code == 422


def test_catalog_is_cached_by_its_etag(client: httpx.Client) -> None:
    first = client.get("/api/catalog")
    again = client.get("/api/catalog", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_real_examples_come_with_their_units_and_source(catalog: Catalog) -> None:
    for one in catalog.surfaces:
        data = SURFACES[one.id].data
        assert (one.data is None) == (data is None)
        if one.data and data:
            assert one.examples == len(one.data.rows)
            assert [(column.name, column.unit) for column in one.data.columns] == list(data.columns)
            assert (one.data.title, one.data.url) == (data.title, data.url)
