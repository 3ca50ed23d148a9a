"""The trajectories of a race as bytes. Plain generators, no sockets."""

from collections.abc import Generator, Iterable
from dataclasses import replace

import jax
import numpy as np

from app.races.answer import LaneAnswer, RaceEnding, RaceHeader, Scheduled
from app.web.wire import json_bytes, json_line, npy
from optimizers import Lane, Race
from optimizers.engine import CHUNK, Chunk, minimum

COLUMNS = ("x", "y", "f", "gap", "gx", "gy")


def header(race: Race, lowest: float | None) -> RaceHeader:
    """What a reader of the trajectories needs to know, with all defaults filled in."""
    return RaceHeader(
        surface=race.surface.id,
        surface_parameters=race.surface.values(),
        start=race.start,
        steps=race.steps,
        seed=race.seed,
        noise=race.noise,
        lanes=[
            _lane(lane.over(race.steps), race, own.names)
            for lane, own in zip(race.lanes, race.own_columns(), strict=True)
        ],
        chunk=CHUNK,
        columns=list(COLUMNS),
        minimum=lowest,
    )


def _lane(lane: Lane, race: Race, own_columns: list[str]) -> LaneAnswer:
    return LaneAnswer(
        optimizer=lane.optimizer.id,
        parameters=lane.optimizer.values(),
        schedules={
            name: Scheduled(schedule=schedule.id, parameters=schedule.values())
            for name, schedule in lane.schedules.items()
        },
        batch_size=lane.batch_on(race.surface),
        own_columns=own_columns,
    )


def rows(chunk: Chunk, lowest: float | None) -> np.ndarray:
    """What is sent of a chunk: float64, (lanes, rows, columns), each lane's own columns last."""
    f = chunk.common[..., 2:3]
    # taken in float64, so that a loss near the minimum keeps its digits on the wire
    gap = f - (np.nan if lowest is None else lowest)
    return np.concatenate([chunk.common[..., :3], gap, chunk.common[..., 3:], chunk.own], axis=-1)


def stream(race: Race, device: jax.Device) -> Generator[bytes, None, None]:
    """The race as a JSON line, a `.npy` array a chunk, and a JSON line that closes."""
    lowest = minimum(race.surface, device=device)
    opening, sent = json_line(header(race, lowest)), 0
    for chunk in race.chunks(device):
        sent += chunk.common.shape[1]
        over = sent > race.steps
        ending = json_line(RaceEnding(diverged_at=chunk.diverged_at)) if over else b""
        yield opening + npy(rows(chunk, lowest)) + ending
        opening = b""


def document(race: Race, device: jax.Device) -> Generator[bytes, None, None]:
    """The race as one JSON document, in full precision; a number that is not finite is null.

    The lanes run one after the other, so that only one of them is held at a time.
    """
    lowest = minimum(race.surface, device=device)
    yield json_bytes(header(race, lowest))[:-1] + b',"trajectories":['
    diverged_at: list[int | None] = []
    for lane, own in zip(race.lanes, race.own_columns(), strict=True):
        walked = replace(race, lanes=(lane,)).run(device)
        comma = b"," if diverged_at else b""
        yield comma + _columns([*COLUMNS, *own.names], rows(walked, lowest)[0])
        diverged_at += walked.diverged_at
    yield b'],"diverged_at":' + json_bytes(diverged_at) + b"}"


def _columns(names: Iterable[str], table: np.ndarray) -> bytes:
    """The rows as a JSON object of columns, one call each so that other threads get a turn."""
    pairs = [
        json_bytes(name) + b":" + json_bytes(table[:, index].tolist())
        for index, name in enumerate(names)
    ]
    return b"{" + b",".join(pairs) + b"}"
