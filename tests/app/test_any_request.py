"""Whatever is sent, the answer is a race or says what is wrong: never a failure of the server."""

import json
from typing import Any

import httpx2 as httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from optimizers import OPTIMIZERS, SURFACES
from tests.app.races.race_stream import decode
from tests.serving import Served

NAMES = ["learning_rate", "momentum", "beta1", "beta2", "rho", "epsilon", "distance", "b", ""]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
numbers = st.one_of(st.floats(0, 1), st.sampled_from([0, 1, 1e-300, 1e300]), anything)
parameters = st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), numbers, max_size=3)
lanes = st.fixed_dictionaries(
    {"optimizer": st.sampled_from(list(OPTIMIZERS)) | anything},
    optional={"parameters": parameters | anything, "extra": anything},
)
races = st.fixed_dictionaries(
    {"lanes": st.lists(lanes | anything, max_size=4) | anything},
    optional={
        "surface": st.sampled_from(list(SURFACES)) | anything,
        "surface_parameters": parameters | anything,
        "start": st.lists(numbers, min_size=2, max_size=2) | anything,
        "steps": st.integers(0, 300) | anything,
        "seed": st.integers(0, 2**32) | anything,
        "noise": numbers,
        "extra": anything,
    },
)
# mostly right, so that races are run as well
sound = st.fixed_dictionaries(
    {
        "lanes": st.lists(
            st.fixed_dictionaries(
                {"optimizer": st.sampled_from(list(OPTIMIZERS))},
                optional={
                    "parameters": st.fixed_dictionaries(
                        {}, optional={"learning_rate": st.floats(1e-4, 1)}
                    )
                },
            ),
            min_size=1,
            max_size=4,
        )
    },
    optional={
        "surface": st.sampled_from(list(SURFACES)),
        "start": st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=2),
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


@patient
@given(sound)
def test_sound_races_run(client: httpx.Client, race: Any) -> None:
    answer = post(client, json.dumps(race).encode())
    if answer.status_code == 200:
        decoded = decode(answer.content)
        surface = SURFACES[race.get("surface", next(iter(SURFACES)))]
        rows = race.get("steps", surface.steps) + 1
        assert decoded.lanes.shape == (len(race["lanes"]), rows, 6)
    else:
        # the only range that differs; and noise where there are examples to draw from
        assert "learning_rate" in answer.text or "noise" in answer.text


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
