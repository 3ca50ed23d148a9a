"""The trajectories of a race as bytes. Plain generators, no sockets."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict

import jax
import numpy as np

from app.races.answer import BranchAnswer, Happening, LaneAnswer, RaceEnding, RaceHeader, Scheduled
from app.web.wire import json_bytes, json_line, npy
from optimizers import Lane, Network, Race, Surface
from optimizers.engine import CHUNK, MEASURES, Chunk, Measures, happenings, minimum

_Walked = tuple[np.ndarray, int | None, list[Happening]]  # a lane's rows, and how it ended

COLUMNS = ("x", "y", "f", "gap", "gx", "gy")


def header(race: Race, lowest: float | None, measured: bool = False) -> RaceHeader:
    """What a reader of the trajectories needs to know, with all defaults filled in."""
    return RaceHeader(
        surface=race.surface.id,
        surface_parameters=race.surface.values(),
        start=race.start,
        steps=race.steps,
        seed=race.seed,
        noise=race.noise,
        lanes=[
            lane_answer(lane.over(race.steps), race.surface, own.names)
            for lane, own in zip(race.lanes, race.own_columns(), strict=True)
        ],
        chunk=CHUNK,
        columns=columns(measured),
        minimum=lowest,
    )


def lane_answer(lane: Lane, surface: Surface | Network, own_columns: list[str]) -> LaneAnswer:
    """A lane with all defaults filled in."""
    return LaneAnswer(
        optimizer=lane.optimizer.id,
        parameters=lane.optimizer.values(),
        schedules={
            name: Scheduled(schedule=schedule.id, parameters=schedule.values())
            for name, schedule in lane.schedules.items()
        },
        batch_size=lane.batch_on(surface),
        branch=lane.branch and BranchAnswer(**asdict(lane.branch)),
        own_columns=own_columns,
    )


def columns(measured: bool) -> list[str]:
    """Those that every lane has."""
    return [*COLUMNS, *(MEASURES if measured else ())]


def rows(chunk: Chunk, lowest: float | None, measures: Measures | None = None) -> np.ndarray:
    """What is sent of a chunk: float64, (lanes, rows, columns), each lane's own columns last."""
    f = chunk.common[..., 2:3]
    # taken in float64, so that a loss near the minimum keeps its digits on the wire
    gap = f - (np.nan if lowest is None else lowest)
    measured = [measures.of(chunk.common)] if measures else []
    walk = [chunk.common[..., :3], gap, chunk.common[..., 3:]]
    return np.concatenate([*walk, *measured, chunk.own], axis=-1)


def ending(race: Race, chunks: list[Chunk], tolerance: float, device: jax.Device) -> RaceEnding:
    """What is known once all chunks of a race are."""
    whole = Chunk.joined(chunks)
    found = happenings(race, whole, tolerance, device=device)
    return RaceEnding(
        diverged_at=whole.diverged_at,
        phenomena=[[Happening(**one._asdict()) for one in lane] for lane in found],
    )


def stream(
    race: Race, tolerance: float, device: jax.Device, *, measured: bool = False
) -> Generator[bytes, None, None]:
    """The race as a JSON line, a `.npy` array a chunk, and a JSON line that closes."""
    lowest = minimum(race.surface, device=device)
    opening, chunks = json_line(header(race, lowest, measured)), []
    measures = Measures(race.surface, device) if measured else None
    for chunk in race.chunks(device):
        chunks.append(chunk)
        yield opening + npy(rows(chunk, lowest, measures))
        opening = b""
    yield json_line(ending(race, chunks, tolerance, device))


def document(
    race: Race, tolerance: float, device: jax.Device, *, measured: bool = False
) -> Generator[bytes, None, None]:
    """The race as one JSON document, in full precision; a number that is not finite is null.

    The lanes run one after the other, those that branch off together with the first of them, so
    that only few are held at a time.
    """
    lowest = minimum(race.surface, device=device)
    yield json_bytes(header(race, lowest, measured))[:-1] + b',"trajectories":['
    known = RaceEnding(diverged_at=[], phenomena=[])
    walks = _lane_by_lane(race, lowest, tolerance, device, measured)
    for own, (table, diverged_at, phenomena) in zip(race.own_columns(), walks, strict=True):
        comma = b"," if known.diverged_at else b""
        yield comma + columns_json([*columns(measured), *own.names], table)
        known.diverged_at.append(diverged_at)
        known.phenomena.append(phenomena)
    yield b"]," + json_bytes(known)[1:]


def _lane_by_lane(
    race: Race, lowest: float | None, tolerance: float, device: jax.Device, measured: bool
) -> Iterator[_Walked]:
    families = {places[0]: places for places in race.families()}
    waiting: dict[int, _Walked] = {}
    for place in range(len(race.lanes)):
        if places := families.get(place):
            together = race.of_lanes(places)
            walked = together.run(device)
            measures = Measures(race.surface, device) if measured else None
            found = ending(together, [walked], tolerance, device)
            each = rows(walked, lowest, measures), found.diverged_at, found.phenomena
            waiting |= dict(zip(places, zip(*each, strict=True), strict=True))
        yield waiting.pop(place)


def columns_json(names: Iterable[str], table: np.ndarray) -> bytes:
    """The rows as a JSON object of columns, one call each so that other threads get a turn."""
    pairs = [
        json_bytes(name) + b":" + json_bytes(table[:, index].tolist())
        for index, name in enumerate(names)
    ]
    return b"{" + b",".join(pairs) + b"}"
