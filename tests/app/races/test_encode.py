"""Races over the wire: what was walked, as a stream and as a document."""

import json

import httpx2 as httpx
import numpy as np
import pytest

from app.races.answer import RaceDocument, RaceEnding, RaceHeader
from optimizers import OPTIMIZERS, SURFACES, trace
from tests.app.races.race_stream import decode

LANES = [
    {"optimizer": "momentum", "parameters": {"learning_rate": 0.002, "momentum": 0.8}},
    {"optimizer": "adam", "parameters": {"learning_rate": 0.1}},
    {"optimizer": "adam"},
]
RACE = {
    "surface": "rosenbrock",
    "surface_parameters": {"b": 20.0},
    "start": [-1.0, 1.5],
    "steps": 600,
    "seed": 7,
    "noise": 0.1,
    "lanes": LANES,
}
WILD = {
    "surface": "rosenbrock",
    "start": [2.0, 2.0],
    "steps": 300,
    "lanes": [{"optimizer": "gradient_descent", "parameters": {"learning_rate": 0.1}}, LANES[2]],
}


def walks(race: dict) -> list:
    surface = SURFACES[race["surface"]](**race["surface_parameters"])
    return [
        trace(
            OPTIMIZERS[lane["optimizer"]](**lane.get("parameters", {})),
            surface,
            start=race["start"],
            steps=race["steps"],
            seed=race["seed"],
            noise=race["noise"],
        )
        for lane in race["lanes"]
    ]


def test_stream_is_what_trace_computes(client: httpx.Client) -> None:
    answer = client.post("/api/race", json=RACE)
    assert answer.status_code == 200
    race = decode(answer.content)
    assert race.lanes.dtype == np.dtype("<f4")
    for lane, walk in zip(race.lanes, walks(RACE), strict=True):
        expected = np.column_stack([walk.x, walk.f, walk.f, walk.g]).astype(np.float32)
        np.testing.assert_array_equal(lane, expected)  # the minimum is 0: gap is f


def test_stream_comes_in_chunks(client: httpx.Client) -> None:
    race = decode(client.post("/api/race", json=RACE).content)
    assert [chunk.shape for chunk in race.chunks] == [(3, 257, 6), (3, 256, 6), (3, 88, 6)]
    RaceHeader.model_validate(race.header)
    RaceEnding.model_validate(race.ending)
    assert race.ending["diverged_at"] == [None, None, None]
    assert len(race.ending["phenomena"]) == 3


def test_header_fills_in_the_defaults(client: httpx.Client) -> None:
    race = decode(client.post("/api/race", json={"lanes": [{"optimizer": "adam"}]}).content)
    first = next(iter(SURFACES.values()))
    assert race.header["surface"] == first.id
    assert race.header["surface_parameters"] == {
        name: words.default for name, words in first.parameters.items()
    }
    assert race.header["start"] == list(first.start)
    assert (race.header["steps"], race.header["seed"], race.header["noise"]) == (first.steps, 0, 0)
    adam = OPTIMIZERS["adam"].parameters
    assert race.header["lanes"][0]["parameters"] == {k: v.default for k, v in adam.items()}
    assert race.lanes.shape == (1, first.steps + 1, 6)


def test_document_is_the_stream_in_full_precision(client: httpx.Client) -> None:
    document = client.post("/api/race", params={"format": "json"}, json=RACE).json()
    RaceDocument.model_validate(document)
    race = decode(client.post("/api/race", json=RACE).content)
    assert {name: document[name] for name in race.header} == race.header
    for trajectory, lane, walk in zip(
        document["trajectories"], race.lanes, walks(RACE), strict=True
    ):
        columns = np.array([trajectory[name] for name in document["columns"]])
        np.testing.assert_array_equal(columns.T.astype(np.float32), lane)
        np.testing.assert_array_equal(columns[:2].T, walk.x)


def test_measures_are_sent_when_asked_for_in_either_form(client: httpx.Client) -> None:
    asked = RACE | {"measures": True}
    race = decode(client.post("/api/race", json=asked).content)
    assert race.header["columns"][6:] == ["dx", "dy", "distance"]
    dx, x = race.lanes[0, :, 6], walks(RACE)[0].x[:, 0]
    assert np.isnan(dx[0])
    np.testing.assert_array_equal(dx[1:], np.diff(x).astype(np.float32))  # across chunks too
    document = client.post("/api/race", params={"format": "json"}, json=asked).json()
    RaceDocument.model_validate(document)
    for column, name in enumerate(["dx", "dy", "distance"], 6):
        sent = np.array(document["trajectories"][0][name], dtype=float)
        np.testing.assert_array_equal(sent.astype(np.float32), race.lanes[0, :, column])


def test_a_race_can_be_repeated(client: httpx.Client) -> None:
    one, other, third = (
        client.post("/api/race", json=RACE | {"seed": seed}).content for seed in (1, 1, 2)
    )
    assert one == other != third


@pytest.mark.parametrize("steps", [0, 1, 255, 256, 257, 512])
def test_any_number_of_steps(client: httpx.Client, steps: int) -> None:
    race = decode(client.post("/api/race", json=RACE | {"steps": steps}).content)
    assert race.lanes.shape == (3, steps + 1, 6)


def test_divergence_is_told_and_not_hidden(client: httpx.Client) -> None:
    race = decode(client.post("/api/race", json=WILD).content)
    at, other = race.ending["diverged_at"]
    assert 0 < at < 20
    assert other is None
    assert np.isnan(race.lanes[0, at:]).all()
    assert not np.isnan(race.lanes[0, :at]).any()
    assert np.isfinite(race.lanes[1]).all()

    document = client.post("/api/race", params={"format": "json"}, json=WILD).json()
    assert document["diverged_at"] == [at, None]
    assert document["trajectories"][0]["f"][at:] == [None] * (301 - at)
    assert None not in document["trajectories"][0]["f"][:at]


def test_what_happened_in_each_lane_is_told_in_either_form(client: httpx.Client) -> None:
    race = decode(client.post("/api/race", json=WILD).content)
    (at, _), (wild, adam) = race.ending["diverged_at"], race.ending["phenomena"]
    assert [one["id"] for one in wild] == ["thrown", "left_the_picture", "diverged"]
    assert wild[-1] == {"id": "diverged", "first": at, "last": at, "detail": ""}
    assert {"id", "first", "last", "detail"} == adam[0].keys()
    document = client.post("/api/race", params={"format": "json"}, json=WILD).json()
    assert document["phenomena"] == [wild, adam]


def test_arrivals_follow_the_tolerance_asked_for(client: httpx.Client) -> None:
    race = {"surface": "elliptical", "lanes": [{"optimizer": "gradient_descent"}]}

    def arrival(**more: float) -> dict:
        ending = decode(client.post("/api/race", json=race | more).content).ending
        return next(one for one in ending["phenomena"][0] if one["id"] == "arrived")

    usual, loose = arrival(), arrival(tolerance=0.1)
    assert usual == arrival(tolerance=1e-3)
    assert usual["detail"] == loose["detail"] == "at the minimum (0, 0)"
    assert loose["first"] < usual["first"]


def test_gap_keeps_its_digits(client: httpx.Client) -> None:
    race = {
        "surface": "saddle",
        "steps": 2000,
        "lanes": [{"optimizer": "momentum", "parameters": {"learning_rate": 0.03}}],
    }
    decoded = decode(client.post("/api/race", json=race).content)
    f, gap = decoded.lanes[0, :, 2:4].T
    assert decoded.header["minimum"] == -2.0
    close = (gap > 0) & (gap < 1e-9)
    assert close.any()
    assert (f[close] == -2.0).all()


def test_json_is_one_line_of_valid_json(client: httpx.Client) -> None:
    answer = client.post("/api/race", params={"format": "json"}, json=WILD)
    assert answer.headers["content-type"] == "application/json"
    json.loads(answer.content, parse_constant=pytest.fail)
