"""Averages over the wire: those of the library."""

from dataclasses import asdict
from typing import Any

import httpx2 as httpx
import pytest

from app.ensembles import EnsemblesAnswer, EnsemblesRequest
from app.settings import Settings
from app.web.problems import Refused
from optimizers.training import ensembles
from tests.app.trainings.digits import LANES, RACE

RESTARTS = {"schedule": "warm_restarts", "parameters": {"length": 50.0}}
RACING = RACE | {"lanes": [LANES[0], LANES[0] | {"schedules": {"learning_rate": RESTARTS}}]}


def ask(client: httpx.Client, **more: Any) -> Any:
    answer = client.post("/api/ensembles", json={"race": RACING} | more)
    assert answer.status_code == 200, answer.text
    return EnsemblesAnswer.model_validate_json(answer.content)


def test_the_answer_is_that_of_the_library(client: httpx.Client) -> None:
    training = EnsemblesRequest.model_validate({"race": RACING}).asked(Settings())
    trained = training.run()
    found = ask(client)
    assert found.model_dump() == asdict(ensembles(trained))
    plain, restarts = found.lanes
    assert plain.ensemble is None
    assert [snapshot.step for snapshot in restarts.snapshots] == [50, 100]
    assert ask(client, step=60).model_dump() == asdict(ensembles(trained, 60))


@pytest.mark.parametrize("step", [-1, 151])
def test_a_step_outside_is_refused(step: int) -> None:
    request = EnsemblesRequest.model_validate({"race": RACING, "step": step})
    with pytest.raises(Refused) as refused:
        request.asked(Settings())
    (problem,) = refused.value.problems
    assert problem.field == "step"
    assert "between 0 and 150" in problem.message


def test_the_example_of_the_docs_is_right() -> None:
    example = EnsemblesRequest.model_json_schema()["example"]
    assert EnsemblesRequest.model_validate(example).asked(Settings()).steps == 300
