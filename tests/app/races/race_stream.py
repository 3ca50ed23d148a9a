"""Reads the stream of a race as the documentation says."""

import io
import json
from typing import Any, NamedTuple

import numpy as np


class Decoded(NamedTuple):
    header: dict[str, Any]
    chunks: list[np.ndarray]
    ending: dict[str, Any]

    @property
    def lanes(self) -> np.ndarray:
        return np.concatenate(self.chunks, axis=1)


def decode(content: bytes) -> Decoded:
    lines, chunks = [], []
    stream = io.BytesIO(content)
    while first := stream.read(1):
        stream.seek(-1, io.SEEK_CUR)
        if first == b"\x93":
            chunks.append(np.load(stream))
        else:
            lines.append(json.loads(stream.readline()))
    header, ending = lines
    return Decoded(header, chunks, ending)
