"""How numbers travel: JSON lines and `.npy` arrays."""

import io
from typing import Any

import numpy as np
from pydantic_core import to_json


def json_bytes(value: Any) -> bytes:
    """The value as JSON; numbers that are not finite become null."""
    return to_json(value, inf_nan_mode="null")


def json_line(value: Any) -> bytes:
    """The value as JSON on one line, the line's end included."""
    return json_bytes(value) + b"\n"


def npy(array: np.ndarray, dtype: str = "<f4") -> bytes:
    """The array as a `.npy` file of little-endian float32, which `numpy.load` reads.

    A number too large for float32 becomes infinite; where such matter, `<f8` keeps them.
    """
    with np.errstate(over="ignore"):
        small = np.ascontiguousarray(array, dtype=dtype)
    file = io.BytesIO()
    np.lib.format.write_array(file, small, version=(1, 0), allow_pickle=False)
    return file.getvalue()
