"""A request is checked against the catalog and the limits, and all that is wrong is gathered."""

from typing import Any

import pytest

from app.check import Check
from app.settings import Settings
from optimizers import OPTIMIZERS, SURFACES

SETTINGS = Settings(max_coordinate=50.0, max_batch_size=64, max_seed=9, max_noise=3.0)


@pytest.fixture
def check() -> Check:
    return Check(SETTINGS)


def problems(check: Check) -> list[dict[str, Any]]:
    return [one.model_dump(exclude_none=True) for one in check.problems]


@pytest.mark.parametrize("value", [2, 2.5, 3])
def test_a_number_within_the_range_is_right_and_so_are_its_ends(check: Check, value: float) -> None:
    check.between(("steps",), value, 2, 3)
    assert check.problems == []


@pytest.mark.parametrize("value", [1.999, 3.001, float("nan"), float("inf")])
def test_a_number_outside_is_told_with_the_range(check: Check, value: float) -> None:
    check.between(("lanes", 2, "batch_size"), value, 2, 3)
    (problem,) = problems(check)
    assert problem["field"] == "lanes[2].batch_size"
    assert problem["message"] == "must be between 2 and 3"
    assert problem["allowed"] == {"low": 2, "high": 3}


def test_a_known_name_is_right(check: Check) -> None:
    assert check.one_of(("x",), "b", "b", "abc")
    assert check.problems == []


@pytest.mark.parametrize(
    ("name", "message"), [("adma", "is unknown; did you mean 'adam'?"), ("zzz", "is unknown")]
)
def test_an_unknown_name_is_told_with_those_known(check: Check, name: str, message: str) -> None:
    assert not check.one_of(("optimizer",), 3, name, iter(["adam", "lion"]))
    (problem,) = problems(check)
    assert problem == {
        "field": "optimizer",
        "value": 3,
        "message": message,
        "allowed": ["adam", "lion"],
    }


def declare(check: Check, name: str, **values: float) -> Any:
    return check.declared(OPTIMIZERS, ("optimizer",), name, ("parameters",), values)


def test_a_declaration_gets_its_values_and_the_defaults_of_the_others(check: Check) -> None:
    adam = declare(check, "adam", beta1=0.5)
    assert adam == OPTIMIZERS["adam"](beta1=0.5)
    assert check.problems == []


def test_a_declaration_that_does_not_exist_is_none(check: Check) -> None:
    assert declare(check, "adan", beta1=7) is None
    assert [one["field"] for one in problems(check)] == ["optimizer"]


def test_everything_wrong_with_the_values_is_told(check: Check) -> None:
    assert declare(check, "adam", beta1=7, beta9=0.5, bias_correction=0.5) is None
    assert [(one["field"], one["message"].split(";")[0]) for one in problems(check)] == [
        ("parameters.beta1", "must be between 0.0 and 0.999"),
        ("parameters.beta9", "is unknown"),
        ("parameters.bias_correction", "must be a whole number"),
    ]


def test_a_count_is_a_whole_number(check: Check) -> None:
    assert declare(check, "lbfgs", memory=3.0) is not None
    assert declare(check, "lbfgs", memory=3.5) is None
    (problem,) = problems(check)
    memory = OPTIMIZERS["lbfgs"].parameters["memory"]
    assert problem["message"] == "must be a whole number"
    assert problem["allowed"] == {"low": memory.low, "high": memory.high}


def test_an_earlier_problem_leaves_no_declaration(check: Check) -> None:
    check.seed(-1)
    assert declare(check, "adam") is None


def test_thousands_of_problems_are_not_gathered(check: Check) -> None:
    assert not check.full
    declare(check, "adam", **{f"beta{n}": 0.5 for n in range(3, 5000)})
    assert check.full
    assert len(check.problems) == 20


@pytest.mark.parametrize(
    ("value", "right"), [(50.0, True), (-50.0, True), (50.1, False), (-50.1, False)]
)
def test_coordinates_lie_within_the_limit(check: Check, value: float, right: bool) -> None:
    check.coordinate(("start", 1), value)
    assert [one["field"] for one in problems(check)] == ([] if right else ["start[1]"])


@pytest.mark.parametrize(("seed", "right"), [(0, True), (9, True), (10, False), (-1, False)])
def test_seeds_lie_within_the_limit(check: Check, seed: int, right: bool) -> None:
    check.seed(seed)
    assert [one["field"] for one in problems(check)] == ([] if right else ["seed"])


EXAMPLES = SURFACES["neuron"].examples


@pytest.mark.parametrize(
    ("surface", "size", "most"),
    [
        ("neuron", EXAMPLES, None),
        ("neuron", EXAMPLES + 1, EXAMPLES),
        ("neuron", -1, EXAMPLES),
        ("neuron", None, None),
        ("beale", 64, None),
        ("beale", 65, 64),
        ("unknown", 64, None),
        ("unknown", 65, 64),
    ],
)
def test_a_batch_has_at_most_all_examples(
    check: Check, surface: str, size: int | None, most: int | None
) -> None:
    check.batch_size(("lanes", 0), SURFACES.get(surface), size)
    expected = [] if most is None else [("lanes[0].batch_size", {"low": 0, "high": most})]
    assert [(one["field"], one["allowed"]) for one in problems(check)] == expected


@pytest.mark.parametrize(
    ("surface", "noise", "message"),
    [
        ("beale", 3.0, None),
        ("beale", 3.1, "must be between 0.0 and 3.0"),
        ("beale", -0.1, "must be between 0.0 and 3.0"),
        ("neuron", 0.0, None),
        ("neuron", 0.1, "must be 0: this surface has examples to draw from"),
        ("unknown", 3.0, None),
    ],
)
def test_noise_is_for_surfaces_without_examples(
    check: Check, surface: str, noise: float, message: str | None
) -> None:
    check.noise(SURFACES.get(surface), noise)
    expected = [] if message is None else [("noise", message)]
    assert [(one["field"], one["message"]) for one in problems(check)] == expected
