"""The images of a network as they are sent."""

import io
import json

import httpx2 as httpx
import numpy as np
import pytest

from optimizers import NETWORKS
from tests.app.refusal import only_error

ADDRESS = "/api/networks/digits/images"


@pytest.mark.parametrize("part", ["training", "test"])
def test_they_are_those_of_the_part(client: httpx.Client, part: str) -> None:
    answer = client.get(ADDRESS, params={"part": part})
    some = getattr(NETWORKS["digits"].images, part)
    line, _, rest = answer.content.partition(b"\n")
    assert json.loads(line) == {"part": part, "count": len(some)}
    stream = io.BytesIO(rest)
    np.testing.assert_array_equal(np.load(stream), some.pixels)
    np.testing.assert_array_equal(np.load(stream), some.labels)
    document = client.get(ADDRESS, params={"part": part, "format": "json"}).json()
    np.testing.assert_array_equal(np.array(document["pixels"], "f4"), some.pixels)
    assert document["labels"] == some.labels.tolist()


def test_browsers_keep_them(client: httpx.Client) -> None:
    first = client.get(ADDRESS)
    again = client.get(ADDRESS, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_other_parts_and_networks_are_refused(client: httpx.Client) -> None:
    assert only_error(client.get(ADDRESS, params={"part": "best"}))["field"] == "part"
    only_error(client.get("/api/networks/beale/images"), 404)
