import io
import json

import httpx2 as httpx
import jax.numpy as jnp
import numpy as np
import pytest

from app.answers import GridDocument, GridHeader
from optimizers import SURFACES

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
