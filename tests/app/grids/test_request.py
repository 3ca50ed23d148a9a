"""A wrong grid is refused with the field, the value and what is allowed."""

from typing import Any

import httpx2 as httpx
import pytest

from optimizers import SURFACES
from tests.app.refusal import only_error

GRIDS = [
    ({"b": 1e9}, "b", 1e9, "between"),
    ({"b": "nan"}, "b", "nan", "finite"),
    ({"b": "wide"}, "b", "wide", "must be a number"),
    ({"c": 1}, "c", 1.0, "is unknown"),
    ({"rows": 1}, "rows", 1, "between 2 and 131072"),
    ({"rows": 10**30}, "rows", "1" + "0" * 30, "between 2 and 131072"),
    ({"columns": 2.5}, "columns", "2.5", "whole number"),
    ({"rows": 513, "columns": 512}, "columns", 512, "at most 262144"),
    ({"b": [1, 2]}, "b", None, "more than once"),
    ({"rows": [3, 4]}, "rows", None, "more than once"),
    ({"x_low": 2, "x_high": 2}, "x_low", 2.0, "must be below x_high"),
    ({"y_low": 100}, "y_low", 100.0, "must be below y_high"),
    ({"y_high": "inf"}, "y_high", "inf", "finite"),
    ({"x_low": -1e7}, "x_low", -1e7, "between -1000000.0 and 1000000.0"),
    ({"format": "png"}, "format", "png", "'binary' or 'json'"),
    ({"batch_size": 2}, "batch_size", 2, "needs a step"),
    ({"noise": 0.5}, "noise", 0.5, "needs a step"),
    ({"step": 0}, "step", 0, "between 1 and 20000"),
    ({"step": 1, "batch_size": -1}, "batch_size", -1, "between 0 and 65536"),
    ({"step": 1, "noise": 101}, "noise", 101.0, "between 0.0 and 100.0"),
]


@pytest.mark.parametrize(("query", "field", "value", "message"), GRIDS)
def test_grid_is_refused(
    client: httpx.Client, query: dict[str, Any], field: str, value: Any, message: str
) -> None:
    error = only_error(client.get("/api/surfaces/rosenbrock/grid", params=query))
    assert (error["field"], error.get("value")) == (field, value)
    assert message in error["message"]


def test_unknown_surface_is_not_found(client: httpx.Client) -> None:
    error = only_error(client.get("/api/surfaces/rosenbrok/grid"), 404)
    assert error["allowed"] == list(SURFACES)
    assert "did you mean 'rosenbrock'?" in error["message"]
