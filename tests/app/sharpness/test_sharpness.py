"""Sharpness over the wire: what the library finds, in slices."""

import io
import json
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest

from app.settings import Settings
from app.sharpness import SharpnessRequest
from app.sharpness.encode import ROWS
from app.web.problems import Refused
from optimizers.training import sharpness
from tests.app.trainings.digits import LANES, RACE

RACING = RACE | {"steps": 20}


def test_the_answer_is_that_of_the_library(client: httpx.Client) -> None:
    asked = {"race": RACING, "lane": 1}
    found = sharpness(SharpnessRequest.model_validate(asked).asked(Settings()).run(), lane=1)
    answer = client.post("/api/sharpness", json=asked).content
    head, body = answer.split(b"\n", 1)
    body, tail = body[: body.rindex(b'{"reached')], body[body.rindex(b'{"reached') :]
    arrays, file = [], io.BytesIO(body)
    while file.tell() < len(body):
        arrays.append(np.load(file))
    assert [len(rows) for rows in arrays] == [ROWS] * 5 + [21 - 5 * ROWS]
    np.testing.assert_allclose(np.concatenate(arrays), found.rows, rtol=1e-6)
    assert json.loads(head) == {"lane": 1, "preconditioned": True, "examples": 1437}
    assert json.loads(tail) == {"reached": found.reached}
    document = client.post("/api/sharpness?format=json", json=asked).json()
    assert document.pop("rows") == [[0, None, None], *found.rows[1:].tolist()]
    assert document == json.loads(head) | json.loads(tail)


@pytest.mark.parametrize(
    ("lane", "message"),
    [
        (2, "must be between 0 and 1"),
        (-1, "must be between 0 and 1"),
        (1, "is a lane of lion, which declares no edge of stability"),
    ],
)
def test_a_lane_without_an_edge_is_refused(lane: int, message: str) -> None:
    lanes: list[Any] = [LANES[0], {"optimizer": "lion"}]
    request = SharpnessRequest.model_validate({"race": RACING | {"lanes": lanes}, "lane": lane})
    with pytest.raises(Refused) as refused:
        request.asked(Settings())
    (problem,) = refused.value.problems
    assert (problem.field, problem.message) == ("lane", message)


def test_the_example_of_the_docs_is_right() -> None:
    example = SharpnessRequest.model_json_schema()["example"]
    assert SharpnessRequest.model_validate(example).asked(Settings()).steps == 300
