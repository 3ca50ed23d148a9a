"""Landscapes over the wire: what the library finds, in slices."""

import io
import json
import os
from typing import Any

import httpx2 as httpx
import jax
import numpy as np
import pytest

from app.landscapes import LandscapeDocument, LandscapeRequest
from app.landscapes.encode import binary
from app.settings import Settings
from optimizers import landscape
from optimizers.landscapes import Window
from tests.app.refusal import only_error
from tests.app.trainings.digits import LANES, RACE, trained

SMALL = {"race": RACE, "columns": 5, "rows": 4}


def decode(content: bytes) -> tuple[dict[str, Any], list[np.ndarray]]:
    stream = io.BytesIO(content)
    header, arrays = json.loads(stream.readline()), []
    while stream.tell() < len(content):
        arrays.append(np.load(stream))
    return header, arrays


def test_the_answer_is_that_of_the_library(client: httpx.Client) -> None:
    asked = {"race": RACE, "plane": "ends", "ends": [1, 0], "columns": 6, "rows": 6}
    header, (paths, heights) = decode(client.post("/api/landscape", json=asked).content)
    found = landscape(trained(), "ends", points=6, ends=(1, 0))
    np.testing.assert_allclose(paths, found.paths, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(heights, found.heights, rtol=1e-5)
    assert (paths.dtype, heights.dtype) == (np.dtype("<f4"), np.dtype("<f4"))
    assert header["axes"] == list(found.plane.axes)
    assert header["barrier"] == pytest.approx(found.barrier, rel=1e-3, abs=1e-6)
    assert header["outside"] == pytest.approx(found.outside)
    assert (header["x"], header["y"]) == (pytest.approx(found.x), pytest.approx(found.y))
    assert header["levels"] == pytest.approx(found.levels._asdict())
    assert header["steps"] == trained().training.measured
    assert (header["explained"], header["curvatures"]) == (None, None)


def test_a_document_is_the_binary_and_a_window_is_kept(client: httpx.Client) -> None:
    asked = SMALL | {"x": [-2, 3], "aspect": 2, "slices": False}
    header, (paths, heights) = decode(client.post("/api/landscape", json=asked).content)
    document = client.post("/api/landscape", params={"format": "json"}, json=asked).json()
    LandscapeDocument.model_validate(document)
    sent = np.array(document.pop("paths"), float)  # null is NaN
    np.testing.assert_allclose(sent, paths, rtol=1e-6)
    np.testing.assert_array_equal(np.array(document.pop("heights"), "f4"), heights)
    assert document == header
    assert (header["x"], header["columns"], header["rows"]) == ([-2, 3], 5, 4)
    assert header["plane"] == "principal"
    assert 0 < sum(header["explained"]) <= 1
    assert np.isnan(paths[..., 2]).all()


@pytest.mark.parametrize(("plane", "seen"), [("random", None), ("sharpest", 2)])
def test_planes_about_an_end(client: httpx.Client, plane: str, seen: int | None) -> None:
    asked = SMALL | {"plane": plane, "lane": 1}
    header, (paths, _) = decode(client.post("/api/landscape", json=asked).content)
    np.testing.assert_allclose(paths[1, -1, :2], [0, 0], atol=1e-5)
    assert header["x"][0] == -header["x"][1]
    assert (header["curvatures"] and len(header["curvatures"])) == seen


def test_a_loss_too_steep_for_a_curvature_is_refused(client: httpx.Client) -> None:
    lane: dict[str, Any] = {
        "optimizer": "momentum",
        "parameters": {"learning_rate": 10},
        "batch_size": 16,
    }
    race: dict[str, Any] = {"surface": "digits", "steps": 40, "lanes": [lane]}
    race["surface_parameters"] = {"l2": 0.1, "initial_scale": 10}
    asked = {"race": race, "columns": 3, "rows": 3}
    header, (paths, _) = decode(client.post("/api/landscape", json=asked).content)
    assert np.isfinite([header["x"], header["y"]]).all()
    assert header["x"][1] > 1e10  # so far it ran
    assert np.isfinite(paths[0, 0, :2]).all()
    assert np.isnan(paths[0, -1]).all()
    error = only_error(client.post("/api/landscape", json=asked | {"plane": "sharpest"}))
    assert (error["field"], "too steep" in error["message"]) == ("plane", True)


def test_the_work_is_done_in_pieces() -> None:
    asked = LandscapeRequest.model_validate({"race": RACE}).asked(Settings())
    whole = trained()
    device = jax.devices("cpu")[0]
    plane = asked.plane(whole, device)
    pieces = list(binary(asked, whole, plane, device))
    cores = os.cpu_count() or 1
    calls = -(-(41 * 41 + 2 * len(whole.training.measured)) // (128 * cores))
    assert [len(piece) for piece in pieces[:-1]] == [0] * (1 + calls)
    coarse = asked._replace(window=Window(11, 11, slices=False))
    assert len(list(binary(coarse, whole, plane, device))) == 3  # the points of paths cost nothing


@pytest.mark.parametrize(
    ("wrong", "field", "message"),
    [
        ({"plane": "sharpest", "lane": 2}, "lane", "between 0 and 1"),
        ({"lane": -1}, "lane", "between 0 and 1"),
        ({"plane": "ends", "ends": [0, 2]}, "ends[1]", "between 0 and 1"),
        ({"plane": "ends", "ends": [1, 1]}, "ends", "two different lanes"),
        ({"plane": "flat"}, "plane", "'principal', 'random', 'sharpest' or 'ends'"),
        ({"columns": 1}, "columns", "between 2 and"),
        ({"columns": 102, "rows": 101}, "columns", "times rows must be at most 10201"),
        ({"x": [1, 1]}, "x", "from low to high"),
        ({"y": [-1e31, 0]}, "y[0]", "between -1e+30 and 1e+30"),
        ({"aspect": 0}, "aspect", "between 0.05 and 20.0"),
        ({"seed": -1}, "seed", "between 0 and"),
        ({"race": RACE | {"seed": -1}}, "race.seed", "between 0 and"),
        ({"race": {"surface": "beale", "lanes": LANES}}, "race.surface", "must be a network"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    client: httpx.Client, wrong: dict[str, Any], field: str, message: str
) -> None:
    error = only_error(client.post("/api/landscape", json=SMALL | wrong))
    assert error["field"] == field
    assert message in error["message"]


def test_the_example_of_the_docs_is_right() -> None:
    example = LandscapeRequest.model_json_schema()["example"]
    assert LandscapeRequest.model_validate(example).asked(Settings()).kind == "principal"


def test_a_random_walk(client: httpx.Client) -> None:
    query = {"points": 50, "numbers": 400, "seed": 2}
    header, (points,) = decode(client.get("/api/random_walk", params=query).content)
    assert points.shape == (50, 2)
    assert 0.5 < header["explained"][0] < 0.7
    document = client.get("/api/random_walk", params=query | {"format": "json"}).json()
    assert document.pop("points") == [pytest.approx(point, rel=1e-6) for point in points.tolist()]
    assert document == header


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ({"points": 2}, "points", "between 3 and"),
        ({"numbers": 10**9}, "numbers", "between 2 and"),
        ({"points": 2000, "numbers": 2509}, "points", "at most 2000000"),
        ({"seed": -1}, "seed", "between 0 and"),
        ({"dimension": 3}, "dimension", "unknown"),
    ],
)
def test_a_walk_out_of_bounds_is_refused(
    client: httpx.Client, query: dict[str, int], field: str, message: str
) -> None:
    error = only_error(client.get("/api/random_walk", params=query))
    assert error["field"] == field
    assert message in error["message"]
