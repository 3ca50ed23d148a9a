"""Lanes with schedules and batch sizes, over the wire."""

import httpx2 as httpx
import numpy as np

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace
from tests.app.decoding import decode

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
    assert first["batch_size"] == 4
    assert (second["schedules"], second["batch_size"]) == ({}, 1)


def test_the_catalog_has_every_schedule(client: httpx.Client) -> None:
    schedules = client.get("/api/catalog").json()["schedules"]
    assert [one["id"] for one in schedules] == list(SCHEDULES)
    assert all(one["source"].startswith("def factor") for one in schedules)
