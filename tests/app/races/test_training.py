"""The training that a request asks for, and what is refused."""

from typing import Any

import pytest

from app.races import FIRST_LANES, RaceRequest, training_of
from app.settings import Settings
from app.web.problems import Refused


def asked(settings: Settings | None = None, **said: Any) -> Any:
    request = {"surface": "digits", "lanes": [{"optimizer": "adam"}]} | said
    return training_of(RaceRequest(**request), settings or Settings())


def refused(settings: Settings | None = None, **said: Any) -> Any:
    with pytest.raises(Refused) as found:
        asked(settings, **said)
    (problem,) = found.value.problems
    return problem


def test_what_is_left_out_is_the_networks_own() -> None:
    training = asked()
    assert (training.network.id, training.steps, training.seed) == ("digits", 500, 0)
    assert [lane.batch_on(training.network) for lane in training.lanes] == [64]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"surface": "beale"}, "surface"),
        ({"surface": "digit"}, "surface"),
        ({"start": [0, 0]}, "start"),
        ({"noise": 0.1}, "noise"),
        ({"state": True}, "state"),
        ({"measures": True}, "measures"),
        ({"surface_parameters": {"activation": 0.5}}, "surface_parameters.activation"),
        ({"surface_parameters": {"width": 33}}, "surface_parameters.width"),
        ({"lanes": [{"optimizer": "adam", "batch_size": 1438}]}, "lanes[0].batch_size"),
        ({"lanes": [{"optimizer": "adam"}, {"optimizer": "newton"}]}, "lanes[1].optimizer"),
        ({"lanes": []}, "lanes"),
    ],
)
def test_what_a_network_does_not_have_is_refused_by_name(said: dict, field: str) -> None:
    assert refused(**said).field == field


def test_a_rule_that_keeps_a_matrix_is_refused_with_the_reason_in_numbers() -> None:
    problem = refused(lanes=[{"optimizer": "bfgs"}], surface_parameters={"width": 2})
    assert "6,295,081 numbers" in problem.message
    assert "adam" in problem.allowed
    assert "newton" not in problem.allowed


def test_work_is_bounded_before_it_starts() -> None:
    adams = [{"optimizer": "adam"}] * 16
    assert asked(lanes=adams, steps=1000).steps == 1000
    full = [{"optimizer": name, "batch_size": 0} for name in FIRST_LANES]
    assert asked(lanes=full, steps=500).steps == 500
    problem = refused(lanes=full, steps=20_000)
    assert problem.field == "steps"
    most = int(problem.allowed.high)
    assert asked(lanes=full, steps=most).steps > 500
    refused(lanes=full, steps=most + 1)


def test_a_rule_that_keeps_more_may_take_fewer_steps() -> None:
    few = Settings(max_training=1e9)

    def most(name: str) -> float:
        problem = refused(few, steps=20_000, lanes=[{"optimizer": name, "batch_size": 0}])
        return problem.allowed.high

    assert most("gradient_descent") > most("adam") > 3 * most("lbfgs")
