"""The catalog as it is served."""

import httpx2 as httpx
import pytest

from app.catalog import Catalog


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


@pytest.mark.parametrize("name", ["saddle", "neuron"])
def test_a_surfaces_own_limits_are_those_enforced(
    client: httpx.Client, catalog: Catalog, name: str
) -> None:
    (surface,) = (one for one in catalog.surfaces if one.id == name)
    most = {"batch_size": surface.largest_batch, "noise": surface.largest_noise}
    address, step = f"/api/surfaces/{name}/grid", {"step": 1, "rows": 2, "columns": 2}
    assert client.get(address, params=step | most).status_code == 200
    for field, value in most.items():
        refused = client.get(address, params=step | most | {field: value + 1})
        assert [error["field"] for error in refused.json()["errors"]] == [field]


@pytest.mark.parametrize("name", ["saddle", "neuron"])
def test_a_lane_that_names_no_batch_has_the_usual_one(
    client: httpx.Client, catalog: Catalog, name: str
) -> None:
    (surface,) = (one for one in catalog.surfaces if one.id == name)
    race = {"surface": name, "steps": 1, "lanes": [{"optimizer": "adam"}]}
    answer = client.post("/api/race", params={"format": "json"}, json=race).json()
    assert answer["lanes"][0]["batch_size"] == surface.usual_batch


def test_what_is_schedulable_can_be_scheduled_and_nothing_else(
    client: httpx.Client, catalog: Catalog
) -> None:
    for optimizer in catalog.optimizers:
        for parameter in optimizer.parameters:
            schedules = {parameter.name: {"schedule": "cosine"}}
            lane = {"optimizer": optimizer.id, "schedules": schedules}
            answer = client.post("/api/race", json={"steps": 0, "lanes": [lane]})
            assert answer.status_code == (200 if parameter.schedulable else 422)


def test_catalog_is_cached_by_its_etag(client: httpx.Client) -> None:
    first = client.get("/api/catalog")
    again = client.get("/api/catalog", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
