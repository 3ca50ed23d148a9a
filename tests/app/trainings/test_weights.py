"""The weights that a training leaves behind."""

import io
import json

import httpx2 as httpx
import numpy as np
import pytest

from tests.app.refusal import only_error
from tests.app.trainings.digits import RACE, trained


def weights(answer: httpx.Response) -> tuple[int, np.ndarray]:
    assert answer.status_code == 200, answer.text
    line, _, rest = answer.content.partition(b"\n")
    return json.loads(line)["step"], np.load(io.BytesIO(rest))


def test_they_are_those_of_the_last_measured_step(client: httpx.Client) -> None:
    step, found = weights(client.post("/api/weights", json={"race": RACE, "step": 77}))
    assert (step, found.shape, found.dtype) == (76, (2, 2509), np.dtype("<f4"))
    np.testing.assert_array_equal(found, trained().weights[:, 38])


def test_or_their_running_average(client: httpx.Client) -> None:
    asked = {"race": RACE, "step": 150, "average": True}
    step, found = weights(client.post("/api/weights", json=asked))
    assert step == 150
    np.testing.assert_array_equal(found[1], trained().lanes[1].average[-1])


def test_as_a_document(client: httpx.Client) -> None:
    asked = {"race": RACE, "step": 150}
    document = client.post("/api/weights", params={"format": "json"}, json=asked).json()
    assert document["step"] == 150
    _, found = weights(client.post("/api/weights", json=asked))
    np.testing.assert_array_equal(np.array(document["weights"], "f4"), found)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"step": 151}, "step"),
        ({"race": RACE | {"seed": -1}}, "race.seed"),
        ({"race": {"surface": "beale", "lanes": RACE["lanes"]}}, "race.surface"),
        ({"race": RACE | {"start": [0, 0]}}, "race.start"),
    ],
)
def test_what_cannot_be_is_refused_by_name(client: httpx.Client, wrong: dict, field: str) -> None:
    asked = {"race": RACE, "step": 1} | wrong
    assert only_error(client.post("/api/weights", json=asked))["field"] == field
