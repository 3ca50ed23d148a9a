"""Steps taken apart, as clients get them."""

import io
import json
import re
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest

from app.steps import StepDocument
from optimizers import OPTIMIZERS

RACE: dict[str, Any] = {"surface": "elliptical", "steps": 90, "noise": 0.1, "seed": 4}


def taken(client: httpx.Client, **asked: Any) -> StepDocument:
    answer = client.post("/api/step", params={"format": "json"}, json={**RACE, **asked})
    assert answer.status_code == 200, answer.text
    return StepDocument.model_validate_json(answer.content)


def walked(client: httpx.Client, place: int, **asked: Any) -> np.ndarray:
    answer = client.post("/api/race", params={"format": "json"}, json={**RACE, **asked})
    walk = answer.json()["trajectories"][place]
    return np.array([walk["x"], walk["y"]]).T


def slots_in(text: str) -> list[int]:
    return [int(slot) for slot in re.findall(r'data-slot="(\d+)"', text)]


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_every_optimizer_leads_where_the_race_went(client: httpx.Client, rule: str) -> None:
    lanes = [{"optimizer": "adam"}, {"optimizer": rule}]
    answer = taken(client, lanes=lanes, lane=1, step=70)
    assert (answer.optimizer, answer.first, answer.last) == (rule, 65, 90)
    numbers = np.array(answer.numbers, dtype=float)
    at, there = answer.slots[answer.point].at, answer.walked.at
    np.testing.assert_allclose(numbers[:, at : at + 2], numbers[:, there:], rtol=1e-9)
    np.testing.assert_allclose(
        numbers[:, there:], walked(client, 1, lanes=lanes)[65:], rtol=1e-12, atol=1e-300
    )
    # every place is to be filled, and by what the line works out
    said = "".join(part for line in answer.lines for part in line.numbers or [])
    results = "".join(part for line in answer.lines for part in line.result)
    assert set(slots_in(said + results)) == set(range(len(answer.slots)))


def test_as_bytes_it_is_the_same(client: httpx.Client) -> None:
    asked = {**RACE, "lanes": [{"optimizer": "momentum"}], "lane": 0, "step": 3}
    line, _, rest = client.post("/api/step", json=asked).content.partition(b"\n")
    whole = client.post("/api/step", params={"format": "json"}, json=asked).json()
    numbers = whole.pop("numbers")
    assert json.loads(line) == whole
    table = np.load(io.BytesIO(rest))
    assert table.dtype == np.dtype("<f8")
    np.testing.assert_array_equal(table, np.array(numbers, dtype=float))


def test_a_symbol_and_its_number_have_one_name(client: httpx.Client) -> None:
    answer = taken(client, lanes=[{"optimizer": "adam"}], lane=0, step=1)
    first = answer.lines[1]
    assert first.name == "m"
    assert first.symbols
    assert first.numbers
    for side in map("".join, (first.symbols, first.numbers)):
        names = re.findall('data-name="([^"]*)"', side)
        assert [name for name in names if name != "beta1"] == ["m", "gradient"]
    assert "<mi>m</mi>" in first.symbols[0]
    assert not re.search("[\ue000-\uf8ff]", answer.model_dump_json())


def test_a_curve_has_one_coordinate_and_what_is_long_is_cut(client: httpx.Client) -> None:
    curve = {"surface": "dented_curve", "noise": 0.0}
    answer = taken(client, **curve, lanes=[{"optimizer": "lbfgs"}], lane=0, step=5)
    assert answer.walked.shape == []
    shapes = {(tuple(slot.whole), tuple(slot.shape)) for slot in answer.slots}
    assert shapes == {((), ()), ((10,), (3,))}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"lane": 1}, "lane"),
        ({"lane": -1}, "lane"),
        ({"lane": 0.5}, "lane"),
        ({"step": 0}, "step"),
        ({"step": 91}, "step"),
        ({"step": None}, "step"),
        ({"steps": 20_001}, "steps"),
        ({"source": "import os"}, "source"),
        ({"lanes": [{"optimizer": "os.system"}]}, "lanes[0].optimizer"),
    ],
)
def test_what_is_wrong_is_refused(client: httpx.Client, wrong: dict[str, Any], field: str) -> None:
    asked = {**RACE, "lanes": [{"optimizer": "adam"}], "lane": 0, "step": 1, **wrong}
    answer = client.post("/api/step", json=asked)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
