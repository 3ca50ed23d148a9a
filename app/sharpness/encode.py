"""The sharpness along a training as bytes. Plain generators, no sockets."""

from collections.abc import Generator
from itertools import islice

import jax
import numpy as np

from app.sharpness.answer import SharpnessEnding, SharpnessHeader
from app.web.wire import json_bytes, json_line, npy
from optimizers.training import Sharpening, Trained

ROWS = 4  # in a slice of the work


def stream(trained: Trained, lane: int, device: jax.Device) -> Generator[bytes, None, None]:
    """A JSON line, `.npy` arrays of some measured steps each, and a JSON line that closes."""
    along = Sharpening(trained, lane, device=device)
    found, opening = iter(along), json_line(_header(along, lane))
    while rows := list(islice(found, ROWS)):
        yield opening + npy(np.array(rows))
        opening = b""
    yield json_line(SharpnessEnding(reached=along.reached))


def document(trained: Trained, lane: int, device: jax.Device) -> Generator[bytes, None, None]:
    """The same as one JSON document; a number that is not finite is null."""
    along = Sharpening(trained, lane, device=device)
    found, opening = iter(along), json_bytes(_header(along, lane))[:-1] + b',"rows":['
    while rows := list(islice(found, ROWS)):
        yield opening + b",".join(map(json_bytes, rows))
        opening = b","
    yield b"]," + json_bytes(SharpnessEnding(reached=along.reached))[1:]


def _header(along: Sharpening, lane: int) -> SharpnessHeader:
    return SharpnessHeader(lane=lane, preconditioned=along.preconditioned, examples=along.examples)
