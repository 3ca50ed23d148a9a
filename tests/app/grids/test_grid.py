"""Grids over the wire: a window on a surface, its heights, and where its slope vanishes."""

import io
import json

import httpx2 as httpx
import jax.numpy as jnp
import numpy as np
import pytest

from app.grids.answer import GridDocument, GridHeader
from app.grids.request import GridRequest
from optimizers import OPTIMIZERS, SURFACES, Lane, trace

WINDOW = {"x_low": -1, "x_high": 2.5, "y_low": 0, "y_high": 3, "columns": 7, "rows": 5}


def decode(content: bytes) -> tuple[dict, np.ndarray]:
    stream = io.BytesIO(content)
    return json.loads(stream.readline()), np.load(stream)


@pytest.mark.parametrize("name", SURFACES)
def test_default_grid_covers_the_domain(client: httpx.Client, name: str) -> None:
    header, heights = decode(client.get(f"/api/surfaces/{name}/grid").content)
    GridHeader.model_validate(header)
    assert (tuple(header["x"]), tuple(header["y"])) == SURFACES[name].domain
    assert heights.shape == (160, 160)
    assert heights.dtype == np.dtype("<f4")


def test_heights_are_the_surface(client: httpx.Client) -> None:
    answer = client.get("/api/surfaces/rosenbrock/grid", params=WINDOW | {"b": 10})
    header, heights = decode(answer.content)
    assert header["parameters"]["b"] == 10
    surface = SURFACES["rosenbrock"](b=10)
    for row, y in enumerate(np.linspace(0, 3, 5)):
        for column, x in enumerate(np.linspace(-1, 2.5, 7)):
            height = float(surface(jnp.array([x, y])))
            assert heights[row, column] == pytest.approx(height, rel=1e-6)


def test_stationary_points_move_with_the_parameters(client: httpx.Client) -> None:
    header, _ = decode(client.get("/api/surfaces/saddle/grid", params={"distance": 1.5}).content)
    assert header["stationary"] == [
        {"x": 0.0, "y": 1.5, "f": pytest.approx(-1.125), "kind": "minimum"},
        {"x": 0.0, "y": -1.5, "f": pytest.approx(-1.125), "kind": "minimum"},
        {"x": 0.0, "y": 0.0, "f": 0.0, "kind": "saddle"},
    ]
    assert header["minimum"] == pytest.approx(-1.125)


def test_document_is_the_binary_in_full_precision(client: httpx.Client) -> None:
    address = "/api/surfaces/himmelblau/grid"
    document = client.get(address, params=WINDOW | {"format": "json"}).json()
    GridDocument.model_validate(document)
    header, heights = decode(client.get(address, params=WINDOW).content)
    np.testing.assert_array_equal(np.array(document.pop("heights"), np.float32), heights)
    assert document == header


def test_a_height_too_large_is_infinite_or_null(client: httpx.Client) -> None:
    far = {"x_low": -1e6, "x_high": 1e6, "y_low": -1e6, "y_high": 1e6, "columns": 2, "rows": 2}
    address = "/api/surfaces/beale/grid"
    _, heights = decode(client.get(address, params=far).content)
    assert np.isinf(heights).all()
    document = client.get(address, params=far | {"format": "json"}).json()
    assert min(map(min, document["heights"])) > 1e38  # float64 still holds them


@pytest.mark.parametrize(
    ("name", "spacing", "floor"),
    [
        ("booth", "root", 0.0),  # the minimum, though it lies outside of the window
        ("himmelblau", "log", 0.0),
        ("saddle", "root", -2.0),
    ],
)
def test_levels_say_what_contours_are_evenly_spaced_in(
    client: httpx.Client, name: str, spacing: str, floor: float
) -> None:
    window = {"x_low": -0.4, "x_high": 0.5, "y_low": -0.3, "y_high": 0.8, "format": "json"}
    document = client.get(f"/api/surfaces/{name}/grid", params=window).json()
    heights = np.array(document["heights"])
    assert document["levels"] == {
        "spacing": spacing,
        "floor": pytest.approx(floor, abs=1e-12),
        "softening": pytest.approx(0.002 * (np.median(heights) - floor)),
    }


@pytest.mark.parametrize("step", [1, 7, 300])
def test_a_step_shows_what_its_batch_sees(client: httpx.Client, step: int) -> None:
    """The slope of what it shows is what gradient descent steps down."""
    for name, draws in (
        ("linear_regression", {"batch_size": 2, "seed": 5}),
        ("elliptical", {"noise": 0.7, "batch_size": 4, "seed": 5}),
    ):
        surface = SURFACES[name]()
        lane = Lane(
            OPTIMIZERS["gradient_descent"](learning_rate=1e-3), batch_size=draws["batch_size"]
        )
        walk = trace(lane, surface, steps=step, seed=5, noise=draws.get("noise", 0.0))
        (x, y), slope = walk.x[step - 1], (walk.x[step - 1] - walk.x[step]) / 1e-3
        h = 1e-3
        window = {"x_low": x - h, "x_high": x + h, "y_low": y - h, "y_high": y + h}
        query = {**window, **draws, "columns": 3, "rows": 3, "step": step, "format": "json"}
        found = client.get(f"/api/surfaces/{name}/grid", params=query).json()
        f = np.array(found["heights"])
        seen = [f[1, 2] - f[1, 0], f[2, 1] - f[0, 1]]
        np.testing.assert_allclose(np.array(seen) / (2 * h), slope, rtol=1e-6, atol=1e-8)


def test_the_full_batch_sees_the_true_surface(client: httpx.Client) -> None:
    address = "/api/surfaces/neuron/grid"
    whole = decode(client.get(address).content)[1]
    full = decode(client.get(address, params={"step": 3, "batch_size": 0}).content)[1]
    single = decode(client.get(address, params={"step": 3, "batch_size": 1}).content)[1]
    np.testing.assert_array_equal(whole, full)
    assert not np.allclose(whole, single)


def test_no_parameter_of_a_surface_has_the_name_of_a_setting() -> None:
    for kind in SURFACES.values():
        assert not set(GridRequest.model_fields) & set(kind.parameters)
