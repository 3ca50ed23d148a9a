"""Whatever is sent, the answer is a race or says what is wrong: never a failure of the server."""

import json
from collections.abc import Iterable
from typing import Any

import httpx2 as httpx
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.races import RaceRequest
from app.settings import Settings
from app.web.problems import Refused
from optimizers import OPTIMIZERS, SURFACES, Surface
from tests.app.races.race_stream import decode
from tests.serving import Served

# What runs has to be compiled first, so that races run on three surfaces only, one of them with
# real examples; the tests of the engine walk on all of them.
RACED = [next(iter(SURFACES)), "beale", "neuron"]
NAMES = ["learning_rate", "momentum", "beta1", "beta2", "rho", "epsilon", "distance", "b", ""]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
numbers = st.one_of(st.floats(0, 1), st.sampled_from([0, 1, 1e-300, 1e300]), anything)
parameters = st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), numbers, max_size=3)
branches = st.fixed_dictionaries(
    {"lane": st.integers(-1, 4), "step": st.integers(-1, 400)}, optional={"fresh": st.booleans()}
)
lanes = st.fixed_dictionaries(
    {"optimizer": st.sampled_from(list(OPTIMIZERS)) | anything},
    optional={
        "parameters": parameters | anything,
        "branch": branches | anything,
        "extra": anything,
    },
)
races = st.fixed_dictionaries(
    {"lanes": st.lists(lanes | anything, max_size=4) | anything},
    optional={
        "surface": st.sampled_from(RACED) | anything,
        "surface_parameters": parameters | anything,
        "start": st.lists(numbers, min_size=2, max_size=2) | anything,
        "steps": st.integers(0, 300) | anything,
        "seed": st.integers(0, 2**32) | anything,
        "noise": numbers,
        "extra": anything,
    },
)


def sound(surfaces: Iterable[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Races that are mostly right."""
    rates = st.fixed_dictionaries({}, optional={"learning_rate": st.floats(1e-4, 1)})
    lane = st.fixed_dictionaries(
        {"optimizer": st.sampled_from(list(OPTIMIZERS))}, optional={"parameters": rates}
    )
    return st.fixed_dictionaries(
        {"lanes": st.lists(lane, min_size=1, max_size=4)},
        optional={
            "surface": st.sampled_from(list(surfaces)),
            "start": st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)),
            "steps": st.integers(0, 600),
            "seed": st.integers(0, 2**32 - 1),
            "noise": st.floats(0, 100),
        },
    )


patient = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def client(server: Served) -> Any:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        yield client


def post(client: httpx.Client, content: bytes, **query: str) -> httpx.Response:
    headers = {"content-type": "application/json"}
    answer = client.post("/api/race", content=content, headers=headers, params=query)
    if answer.status_code != 200:
        assert answer.status_code in (400, 413, 422), answer.text
        assert all(error["field"] and error["message"] for error in answer.json()["errors"])
        assert len(answer.content) < 20_000
    return answer


@patient
@given(races | anything)
def test_any_json(client: httpx.Client, race: Any) -> None:
    post(client, json.dumps(race).encode(), format="json")


def surface_of(race: dict[str, Any]) -> type[Surface]:
    return SURFACES[race.get("surface", next(iter(SURFACES)))]


def wrong_fields(race: dict[str, Any]) -> list[str]:
    """The fields of a sound race that are wrong: noise beside examples, or no learning rate."""
    noise = ["noise"] if race.get("noise") and surface_of(race).examples else []
    return noise + [
        f"lanes[{i}].parameters.learning_rate"
        for i, lane in enumerate(race["lanes"])
        if not lane.get("parameters", {}).keys() <= OPTIMIZERS[lane["optimizer"]].parameters.keys()
    ]


@patient
@given(sound(SURFACES))
def test_a_sound_race_is_understood_on_every_surface(race: Any) -> None:
    request, wrong = RaceRequest.model_validate_json(json.dumps(race)), wrong_fields(race)
    if wrong:
        with pytest.raises(Refused) as refused:
            request.race(Settings())
        assert [problem.field for problem in refused.value.problems] == wrong
        return
    found = request.race(Settings())
    surface = surface_of(race)
    assert type(found.surface) is surface
    assert found.start == race.get("start", surface.start)
    assert found.steps == race.get("steps", surface.steps)
    assert (found.seed, found.noise) == (race.get("seed", 0), race.get("noise", 0))
    assert [lane.optimizer for lane in found.lanes] == [
        OPTIMIZERS[lane["optimizer"]](**lane.get("parameters", {})) for lane in race["lanes"]
    ]


@patient
@given(sound(RACED))
def test_a_sound_race_runs(client: httpx.Client, race: Any) -> None:
    answer = post(client, json.dumps(race).encode())
    wrong = wrong_fields(race)
    assert answer.status_code == (422 if wrong else 200)
    if not wrong:
        decoded = decode(answer.content)
        steps = race.get("steps", surface_of(race).steps)
        assert decoded.header["steps"] == steps
        assert decoded.lanes.shape == (len(race["lanes"]), steps + 1, 6)
        for lane, diverged_at in zip(decoded.lanes, decoded.ending["diverged_at"], strict=True):
            assert np.isnan(lane[diverged_at:]).all() if diverged_at else True
            assert not np.isnan(lane[:diverged_at, :2]).any()


@patient
@given(st.binary(max_size=200))
def test_any_bytes(client: httpx.Client, content: bytes) -> None:
    post(client, content)


@patient
@given(
    st.dictionaries(
        st.sampled_from(["x_low", "x_high", "y_low", "rows", "columns", "format", "b"])
        | st.text(max_size=8),
        st.floats().map(str) | st.integers(0, 300).map(str) | st.text(max_size=8),
        max_size=4,
    )
)
def test_any_query(client: httpx.Client, query: dict[str, str]) -> None:
    answer = client.get("/api/surfaces/rosenbrock/grid", params=query)
    assert answer.status_code in (200, 422), answer.text
