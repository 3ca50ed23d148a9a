"""Lanes with schedules and batch sizes, over the wire."""

import httpx2 as httpx
import numpy as np

from app.races import RaceDocument
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace
from tests.app.races.race_stream import decode

LANE = {
    "optimizer": "momentum",
    "schedules": {
        "learning_rate": {"schedule": "cosine", "parameters": {"length": 50}},
        "momentum": {"schedule": "linear_warmup"},
    },
    "batch_size": 4,
}


def test_a_lane_walks_with_its_schedules_and_its_batch(client: httpx.Client) -> None:
    race = {"surface": "beale", "steps": 100, "noise": 0.5, "seed": 3, "lanes": [LANE]}
    lanes = decode(client.post("/api/race", json=race).content).lanes
    lane = Lane(
        OPTIMIZERS["momentum"](),
        {
            "learning_rate": SCHEDULES["cosine"](length=50.0),
            "momentum": SCHEDULES["linear_warmup"](),
        },
        batch_size=4,
    )
    walk = trace(lane, SURFACES["beale"](), steps=100, noise=0.5, seed=3)
    np.testing.assert_array_equal(lanes[0, :, :2], walk.x.astype(np.float32))


def test_the_header_says_what_each_lane_walks_with(client: httpx.Client) -> None:
    race = {"lanes": [LANE, {"optimizer": "adam"}]}
    first, second = decode(client.post("/api/race", json=race).content).header["lanes"]
    assert first["schedules"]["learning_rate"]["parameters"] == {"end": 0.0, "length": 50.0}
    assert (first["batch_size"], first["own_columns"]) == (4, ["learning_rate", "momentum"])
    assert (second["schedules"], second["batch_size"], second["own_columns"]) == ({}, 1, [])


def test_a_schedule_without_a_length_has_the_races(client: httpx.Client) -> None:
    lane = {"optimizer": "adam", "schedules": {"learning_rate": {"schedule": "cosine"}}}
    for steps in (40, 80):
        body = client.post("/api/race", json={"steps": steps, "lanes": [lane]}).content
        (said,) = decode(body).header["lanes"]
        assert said["schedules"]["learning_rate"]["parameters"]["length"] == steps


def test_scheduled_parameters_come_step_by_step(client: httpx.Client) -> None:
    race = {"surface": "beale", "steps": 300, "lanes": [{"optimizer": "adam"}, LANE]}
    adam, momentum = decode(client.post("/api/race", json=race).content).lanes
    steps = np.arange(1.0, 301)
    factors = [SCHEDULES["cosine"](length=50.0), SCHEDULES["linear_warmup"]()]
    kind = OPTIMIZERS["momentum"].parameters
    for column, factor, name in zip((6, 7), factors, ("learning_rate", "momentum"), strict=True):
        expected = kind[name].default * np.asarray(factor.factor(steps))
        np.testing.assert_array_equal(momentum[1:, column], expected.astype(np.float32))
    assert np.isnan(momentum[0, 6:]).all()
    assert np.isnan(adam[:, 6:]).all()


INNER = {
    "adam": ["m.x", "m.y", "v.x", "v.y"],
    "bfgs": ["H.xx", "H.xy", "H.yx", "H.yy", "a"],
    "lbfgs": ["a"],  # of its memory only the step it chose
    "gradient_descent": [],
}


def test_the_inner_state_is_sent_when_asked_for(client: httpx.Client) -> None:
    lanes = [{"optimizer": name} for name in INNER]
    race = {"surface": "beale", "steps": 300, "state": True, "lanes": lanes}
    answer = decode(client.post("/api/race", json=race).content)
    assert [lane["own_columns"] for lane in answer.header["lanes"]] == list(INNER.values())
    for name, rows in zip(INNER, answer.lanes, strict=True):
        walk = trace(OPTIMIZERS[name](), SURFACES["beale"](), steps=300)
        parts = [part.reshape(301, -1) for part in walk.state.values()]
        shown = [part for part in parts if part.shape[1] <= 4]
        expected = np.hstack([np.empty((301, 0)), *shown]).astype(np.float32)
        np.testing.assert_array_equal(rows[:, 6 : 6 + len(INNER[name])], expected)
        assert np.isnan(rows[:, 6 + len(INNER[name]) :]).all()


def test_a_document_names_what_each_lane_has_more(client: httpx.Client) -> None:
    race = {"steps": 2, "state": True, "lanes": [LANE, {"optimizer": "lion"}]}
    answer = RaceDocument.model_validate_json(
        client.post("/api/race?format=json", json=race).content
    )
    first, second = ((one.model_extra or {}) for one in answer.trajectories)
    assert list(first) == answer.lanes[0].own_columns == ["learning_rate", "momentum", "v.x", "v.y"]
    assert first["learning_rate"][0] is None
    assert list(second) == ["m.x", "m.y"]
    assert len(second["m.x"]) == 3


BRANCH = {"optimizer": "gradient_descent", "branch": {"lane": 0, "step": 40}}
ANEW = {"optimizer": "adam", "branch": {"lane": 0, "step": 300, "fresh": True}}
BRANCHES = {"surface": "beale", "steps": 400, "noise": 0.1, "lanes": [{"optimizer": "adam"}]}
BRANCHES["lanes"] += [BRANCH, ANEW]


def test_a_lane_branches_from_an_earlier_one(client: httpx.Client) -> None:
    answer = decode(client.post("/api/race", json=BRANCHES).content)
    adam, descent, anew = answer.lanes[..., :2]
    np.testing.assert_array_equal(descent[:41], adam[:41])
    surface, race = SURFACES["beale"](), {"steps": 400, "noise": 0.1}
    walk = trace(OPTIMIZERS["adam"](), surface, **race)
    branch = trace(OPTIMIZERS["gradient_descent"](), surface, **race, after=(walk, 40))
    np.testing.assert_array_equal(descent, branch.x.astype(np.float32))
    branch = trace(OPTIMIZERS["adam"](), surface, **race, after=(walk, 300), fresh=True)
    np.testing.assert_array_equal(anew, branch.x.astype(np.float32))
    said = [lane["branch"] for lane in answer.header["lanes"]]
    assert said == [None, {"lane": 0, "step": 40, "fresh": False}, ANEW["branch"]]


def test_a_document_has_branches_too(client: httpx.Client) -> None:
    adam, descent, anew = BRANCHES["lanes"]
    asked = BRANCHES | {"lanes": [adam, {"optimizer": "momentum"}, descent, anew]}
    document = client.post("/api/race?format=json", json=asked).json()
    answer = decode(client.post("/api/race", json=asked).content)
    for walk, lane in zip(document["trajectories"], answer.lanes, strict=True):
        np.testing.assert_array_equal(np.float32(walk["x"]), lane[:, 0])
    assert document["lanes"][2]["branch"] == {"lane": 0, "step": 40, "fresh": False}
    assert {name: document[name] for name in answer.ending} == answer.ending


def test_the_catalog_has_every_schedule(client: httpx.Client) -> None:
    schedules = client.get("/api/catalog").json()["schedules"]
    assert [one["id"] for one in schedules] == list(SCHEDULES)
    assert all(one["source"].startswith("def factor") for one in schedules)
