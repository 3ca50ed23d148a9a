"""The catalog as it is served."""

import httpx2 as httpx

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


def test_catalog_is_cached_by_its_etag(client: httpx.Client) -> None:
    first = client.get("/api/catalog")
    again = client.get("/api/catalog", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
