"""Numbers as JSON and as `.npy`."""

import io

import numpy as np

from app.web.wire import json_bytes, json_line, npy


def test_numbers_that_are_not_finite_are_null() -> None:
    assert json_bytes([1.0, float("nan"), float("inf")]) == b"[1.0,null,null]"


def test_numbers_come_back_as_they_were() -> None:
    assert json_line({"x": 0.1 + 0.2}) == b'{"x":0.30000000000000004}\n'


def test_npy_is_what_numpy_reads() -> None:
    array = np.arange(12, dtype=float).reshape(3, 4)
    read = np.load(io.BytesIO(npy(array[:, ::2])))
    np.testing.assert_array_equal(read, array[:, ::2])
    assert read.dtype == np.dtype("<f4")


def test_too_large_for_float32_is_infinite_without_a_warning() -> None:
    read = np.load(io.BytesIO(npy(np.array([1e300, -1e300, np.nan]))))
    np.testing.assert_array_equal(read, [np.inf, -np.inf, np.nan])


def test_npy_begins_with_a_byte_that_no_json_has() -> None:
    assert npy(np.zeros(1))[0] == 0x93
