"""Trainings over the wire: what was learnt, as a stream and as a document."""

from dataclasses import replace

import httpx2 as httpx
import numpy as np

from app.races import Happening
from app.trainings import TrainingDocument, TrainingEnding, TrainingHeader
from app.trainings.encode import ending
from optimizers import NETWORKS, SCHEDULES
from optimizers.training import measured_on
from tests.app.races.race_stream import decode
from tests.app.trainings.digits import RACE, trained


def test_a_training_is_sent_as_a_race_is(client: httpx.Client) -> None:
    answer = client.post("/api/race", json=RACE)
    assert answer.status_code == 200, answer.text
    race, expected = decode(answer.content), trained()
    header = TrainingHeader.model_validate(race.header)
    assert header.columns == ["step", *measured_on(NETWORKS["digits"])]
    assert (header.steps, header.every, header.chunk, header.device) == (150, 2, 64, "cpu")
    assert header.surface_parameters == NETWORKS["digits"]().values()
    assert [lane.own_columns for lane in header.lanes] == [[], ["learning_rate"]]
    assert [chunk.shape for chunk in race.chunks] == [(2, 33, 15), (2, 32, 15), (2, 11, 15)]
    assert race.lanes.dtype == np.dtype("<f4")
    assert list(race.lanes[0, :, 0]) == expected.training.measured
    np.testing.assert_array_equal(race.lanes[..., 1:14], expected.values)
    assert np.isnan(race.lanes[0, :, 14]).all()


def test_a_schedule_is_sent_as_it_was_multiplied(client: httpx.Client) -> None:
    race = decode(client.post("/api/race", json=RACE).content)
    rates, steps = race.lanes[1, :, 14], race.lanes[1, :, 0]
    assert np.isnan(rates[0])  # no step led to the start
    factors = np.asarray(SCHEDULES["cosine"](length=150).factor(steps[1:]))
    np.testing.assert_allclose(rates[1:], 0.02 * factors, rtol=1e-5, atol=1e-9)
    none, every = race.header["scheduled"]  # at steps that are not measured too
    assert (none, list(every), len(every["learning_rate"])) == ({}, ["learning_rate"], 150)
    np.testing.assert_array_equal(
        np.array(every["learning_rate"], "f4")[steps[1:].astype(int) - 1], rates[1:]
    )


def test_the_ending_tells_what_each_lane_took(client: httpx.Client) -> None:
    lanes = [*RACE["lanes"], {"optimizer": "lbfgs", "batch_size": 16}]
    race = decode(client.post("/api/race", json=RACE | {"lanes": lanes, "steps": 1}).content)
    ending = TrainingEnding.model_validate(race.ending)
    adam, _, lbfgs = ending.costs
    assert (adam.kept, adam.bytes) == (2.0, 2 * 4 * 2509)
    assert lbfgs.kept > 10  # pairs of steps and gradients
    assert all(cost.seconds_per_step > 0 for cost in ending.costs)
    assert ending.phenomena == [[], [], []]


def test_a_lane_that_diverged_says_where() -> None:
    found = ending(replace(trained(), diverged_at=[None, 7]))
    assert found.diverged_at == [None, 7]
    assert found.phenomena == [[], [Happening(id="diverged", first=7, last=7, detail="")]]


def test_what_is_kept_is_sent_as_it_was_the_first_time(client: httpx.Client) -> None:
    first = client.post("/api/race", json=RACE).content
    assert client.post("/api/race", json=RACE).content == first  # the seconds too


def test_a_document_is_the_stream(client: httpx.Client) -> None:
    answer = client.post("/api/race", params={"format": "json"}, json=RACE)
    document = TrainingDocument.model_validate(answer.json())
    race = decode(client.post("/api/race", json=RACE).content)
    assert document.model_dump().items() >= race.ending.items()
    assert list(document.trajectories[1]) == [*document.columns, "learning_rate"]
    np.testing.assert_array_equal(
        np.array(document.trajectories[0]["test"], "f4"), race.lanes[0, :, 3]
    )


def test_a_branch_is_sent_with_the_rates_of_its_origin_before(client: httpx.Client) -> None:
    _, scheduled = RACE["lanes"]
    plain = {key: value for key, value in scheduled.items() if key != "schedules"}
    lanes = [plain, {**scheduled, "branch": {"lane": 0, "step": 50}}]
    race = decode(client.post("/api/race", json=RACE | {"lanes": lanes}).content)
    steps, rates = race.lanes[1, :, 0], race.lanes[1, :, 14]
    np.testing.assert_allclose(rates[(steps > 0) & (steps <= 50)], 0.02, rtol=1e-6)
    assert (rates[steps > 50] < 0.02).all()
    known = np.array(race.header["scheduled"][1]["learning_rate"])
    np.testing.assert_allclose(known[:50], 0.02, rtol=1e-6)
    assert (known[50:] < 0.02).all()
    np.testing.assert_array_equal(
        race.lanes[1, steps <= 50, 1:14], race.lanes[0, steps <= 50, 1:14]
    )
