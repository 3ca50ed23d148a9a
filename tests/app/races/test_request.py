"""A wrong race is refused with the field, the value and what is allowed."""

import json
from typing import Any

import httpx2 as httpx
import pytest

from optimizers import OPTIMIZERS
from tests.app.refusal import only_error

ADAM = {"optimizer": "adam"}
HUGE = 10**400


def lane(**parameters: Any) -> dict[str, Any]:
    return {"lanes": [ADAM, ADAM | {"parameters": parameters}]}


def branch(**more: Any) -> dict[str, Any]:
    return {"lanes": [ADAM, ADAM | {"branch": {"lane": 0, "step": 3} | more}]}


RACES = [
    # body, field, value, part of the message
    ({"surface": "beal", "lanes": [ADAM]}, "surface", "beal", "did you mean 'beale'?"),
    ({"lanes": [{"optimizer": "adan"}]}, "lanes[0].optimizer", "adan", "did you mean 'adam'?"),
    ({"lanes": [{"optimizer": "zzz"}]}, "lanes[0].optimizer", "zzz", "is unknown"),
    ({"lanes": [{"optimizer": 3}]}, "lanes[0].optimizer", 3, "must be text"),
    (lane(beta_1=0.5), "lanes[1].parameters.beta_1", 0.5, "did you mean 'beta1'?"),
    (lane(beta1=1.5), "lanes[1].parameters.beta1", 1.5, "between 0.0 and 0.999"),
    (lane(beta1=-1e-9), "lanes[1].parameters.beta1", -1e-9, "between 0.0 and 0.999"),
    (lane(bias_correction=0.5), "lanes[1].parameters.bias_correction", 0.5, "whole number"),
    (lane(beta1=True), "lanes[1].parameters.beta1", True, "must be a number"),
    (lane(beta1="0.5"), "lanes[1].parameters.beta1", "0.5", "must be a number"),
    (lane(beta1=None), "lanes[1].parameters.beta1", None, "must be a number"),
    (lane(beta1=[0.5]), "lanes[1].parameters.beta1", "a list", "must be a number"),
    (lane(beta1=float("nan")), "lanes[1].parameters.beta1", "nan", "finite"),
    (lane(beta1=float("-inf")), "lanes[1].parameters.beta1", "-inf", "finite"),
    (lane(beta1=HUGE), "lanes[1].parameters.beta1", "1" + "0" * 99 + "…", "must be a number"),
    ({"lanes": [ADAM | {"parameters": []}]}, "lanes[0].parameters", "a list", "an object"),
    ({"lanes": [ADAM | {"colour": "red"}]}, "lanes[0].colour", "red", "is unknown"),
    ({"lanes": [ADAM | {"batch_size": -1}]}, "lanes[0].batch_size", -1, "between 0 and 65536"),
    (
        {"surface": "neuron", "lanes": [ADAM | {"batch_size": 24}]},
        "lanes[0].batch_size",
        24,
        "between 0 and 23",
    ),
    ({"surface": "neuron", "noise": 0.1, "lanes": [ADAM]}, "noise", 0.1, "must be 0"),
    ({"state": 1, "lanes": [ADAM]}, "state", 1, "must be"),
    ({"lanes": [ADAM | {"batch_size": 1.5}]}, "lanes[0].batch_size", 1.5, "whole number"),
    (
        {"lanes": [ADAM | {"schedules": {"momentum": {"schedule": "cosine"}}}]},
        "lanes[0].schedules.momentum",
        "momentum",
        "is unknown",
    ),
    (
        {"lanes": [ADAM | {"schedules": {"learning_rate": {"schedule": "cosin"}}}]},
        "lanes[0].schedules.learning_rate.schedule",
        "cosin",
        "did you mean 'cosine'?",
    ),
    (branch(lane=1), "lanes[1].branch.lane", 1, "between 0 and 0"),
    (branch(lane=-1), "lanes[1].branch.lane", -1, "between 0 and 0"),
    (branch(lane=True), "lanes[1].branch.lane", True, "whole number"),
    (branch(step=-1), "lanes[1].branch.step", -1, "between 0 and 20000"),
    (branch(step=20_001), "lanes[1].branch.step", 20_001, "between 0 and 20000"),
    (branch(step=1.5), "lanes[1].branch.step", 1.5, "whole number"),
    (branch(fresh=1), "lanes[1].branch.fresh", 1, "must be"),
    (branch(keep=1), "lanes[1].branch.keep", 1, "is unknown"),
    ({"lanes": [ADAM, ADAM | {"branch": {"lane": 0}}]}, "lanes[1].branch.step", None, "missing"),
    ({"lanes": [ADAM | {"branch": {"lane": 0, "step": 3}}]}, "lanes[0].branch", 0, "no lane"),
    ({"lanes": []}, "lanes", 0, "between 1 and 16"),
    ({"lanes": [ADAM] * 17}, "lanes", 17, "between 1 and 16"),
    ({"lanes": "adam"}, "lanes", "adam", "must be a list"),
    ({"lanes": ["adam"]}, "lanes[0]", "adam", "must be"),
    ({}, "lanes", None, "is missing"),
    ({"lanes": [{}]}, "lanes[0].optimizer", None, "is missing"),
    ({"lanes": [ADAM], "step": 5}, "step", 5, "is unknown"),
    ({"lanes": [ADAM], "steps": -1}, "steps", -1, "between 0 and 20000"),
    ({"lanes": [ADAM], "steps": 20_001}, "steps", 20_001, "between 0 and 20000"),
    ({"lanes": [ADAM], "steps": 2.5}, "steps", 2.5, "whole number"),
    ({"lanes": [ADAM], "steps": True}, "steps", True, "whole number"),
    ({"lanes": [ADAM], "steps": "10"}, "steps", "10", "whole number"),
    ({"lanes": [ADAM], "seed": -1}, "seed", -1, "between 0 and 4294967295"),
    ({"lanes": [ADAM], "seed": 2**32}, "seed", 2**32, "between 0 and 4294967295"),
    ({"lanes": [ADAM], "noise": -0.1}, "noise", -0.1, "between 0.0 and 100.0"),
    ({"lanes": [ADAM], "noise": 1e9}, "noise", 1e9, "between 0.0 and 100.0"),
    ({"lanes": [ADAM], "start": [0]}, "start[1]", None, "is missing"),
    ({"lanes": [ADAM], "start": [0, 1, 2]}, "start", "a list", "at most 2"),
    ({"lanes": [ADAM], "start": {"x": 1}}, "start", "an object", "two numbers"),
    ({"lanes": [ADAM], "start": [0, float("inf")]}, "start[1]", "inf", "finite"),
    ({"lanes": [ADAM], "start": [1e300, 0]}, "start[0]", 1e300, "between -1000000.0 and"),
    (
        {"lanes": [ADAM], "surface": "saddle", "surface_parameters": {"distance": 9}},
        "surface_parameters.distance",
        9,
        "between 0.5 and 2.8",
    ),
    (
        {"lanes": [ADAM], "surface": "beale", "surface_parameters": {"b": 1}},
        "surface_parameters.b",
        1,
        "is unknown",
    ),
    ([ADAM], "body", "a list", "must be a JSON object"),
    (None, "body", None, "must be a JSON object"),
    (7, "body", 7, "must be a JSON object"),
]


def body(value: Any) -> bytes:
    """JSON as Python writes it, NaN and Infinity included."""
    return json.dumps(value).encode()


@pytest.mark.parametrize(("race", "field", "value", "message"), RACES)
def test_race_is_refused(
    client: httpx.Client, race: Any, field: str, value: Any, message: str
) -> None:
    headers = {"content-type": "application/json"}
    error = only_error(client.post("/api/race", content=body(race), headers=headers))
    assert error["field"] == field
    assert error.get("value") == value
    assert message in error["message"]


def test_what_is_allowed_is_said(client: httpx.Client) -> None:
    error = only_error(client.post("/api/race", json=lane(beta1=1.5)))
    assert error["allowed"] == {"low": 0.0, "high": 0.999}
    error = only_error(client.post("/api/race", json={"lanes": [{"optimizer": "x"}]}))
    assert error["allowed"] == list(OPTIMIZERS)


def test_everything_wrong_is_said_at_once(client: httpx.Client) -> None:
    race = lane(beta1=2, beta3=1) | {"surface": "moon", "steps": 10**6}
    errors = client.post("/api/race", json=race).json()["errors"]
    assert [error["field"] for error in errors] == [
        "surface",
        "steps",
        "lanes[1].parameters.beta1",
        "lanes[1].parameters.beta3",
    ]


def test_problems_are_not_endless(client: httpx.Client) -> None:
    unknown = lane(**{f"p{n}": n for n in range(2000)})
    answer = client.post("/api/race", json=unknown)
    assert len(answer.json()["errors"]) == 20
    assert len(answer.content) < 8000


@pytest.mark.parametrize(("name", "value"), [("format", "xml"), ("steps", "5")])
def test_race_with_a_wrong_query_is_refused(client: httpx.Client, name: str, value: str) -> None:
    answer = client.post("/api/race", params={name: value}, json={"lanes": [ADAM]})
    error = only_error(answer)
    assert (error["field"], error["value"]) == (name, value)
