"""A training as bytes: as a race is sent, with a row for each measured step."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import jax
import numpy as np

from app.races import Happening, LaneAnswer, columns_json, lane_answer
from app.trainings.answer import Cost, TrainingEnding, TrainingHeader, Waiting
from app.trainings.job import Progress
from app.web.messages import Column
from app.web.wire import json_bytes, json_line, npy
from optimizers import Lane
from optimizers.training import (
    CHUNK,
    Chunk,
    Trained,
    Training,
    measured_on,
    numbers_kept,
    parameters_at,
)


def header(training: Training, device: jax.Device) -> TrainingHeader:
    """What a reader of the rows needs to know, with all defaults filled in."""
    return TrainingHeader(
        surface=training.network.id,
        surface_parameters=training.network.values(),
        steps=training.steps,
        seed=training.seed,
        noise=0.0,
        lanes=[_lane(lane, training) for lane in training.lanes],
        chunk=CHUNK,
        columns=["step", *measured_on(type(training.network))],
        every=training.every,
        device=device.platform,
    )


def opening(training: Training, device: jax.Device) -> TrainingHeader:
    """The header, with what schedules multiply by at every step: their corners lie anywhere."""
    lanes = [lane.over(training.steps) for lane in training.lanes]
    known = [_whole_schedules(lanes, place, training.steps) for place in range(len(lanes))]
    return header(training, device).model_copy(update={"scheduled": known})


def _whole_schedules(lanes: list[Lane], place: int, steps: int) -> dict[str, Column]:
    names = lanes[place].scheduled()
    if not names:
        return {}
    values = _scheduled(lanes, place, list(range(1, steps + 1))).astype(np.float32).T
    return {
        name: [None if np.isnan(value) else value for value in column]
        for name, column in zip(names, values.tolist(), strict=True)
    }


def _lane(lane: Lane, training: Training) -> LaneAnswer:
    return lane_answer(lane.over(training.steps), training.network, lane.scheduled())


def rows(training: Training, steps: list[int], values: np.ndarray) -> np.ndarray:
    """What is sent of some measured steps: (lanes, rows, columns), each lane's own columns last."""
    numbers = np.broadcast_to(np.array(steps)[:, None], (len(values), len(steps), 1))
    lanes = [lane.over(training.steps) for lane in training.lanes]
    own = [_scheduled(lanes, place, steps) for place in range(len(lanes))]
    widest = max((each.shape[1] for each in own), default=0)
    padded = np.full((len(own), len(steps), widest), np.nan)
    for room, each in zip(padded, own, strict=True):
        room[:, : each.shape[1]] = each
    return np.concatenate([numbers, values, padded], axis=-1)


def _scheduled(lanes: list[Lane], place: int, steps: list[int]) -> np.ndarray:
    """What a lane's scheduled parameters were at some steps, of a branch its origin's before.

    The start has none.
    """
    lane = lanes[place]
    columns = [list(lane.optimizer.parameters).index(name) for name in lane.scheduled()]
    found = np.full((len(steps), len(columns)), np.nan)
    after = np.array(steps) > 0
    if columns and after.any():
        done = (int(np.array(steps)[after][0]) - 1) // CHUNK * CHUNK
        # whole chunks, whose factors the engine has worked out before
        chunks = [range(at + 1, at + CHUNK + 1) for at in range(done, steps[-1], CHUNK)]
        table = np.concatenate([parameters_at(lanes, place, chunk)[:, columns] for chunk in chunks])
        found[after] = table[np.array(steps)[after] - done - 1]
    return found


def ending(trained: Trained) -> TrainingEnding:
    """What is known once a training is finished."""
    at = trained.diverged_at
    return TrainingEnding(
        diverged_at=at,
        # of what may happen on a surface, only this has a meaning without a picture's lengths
        phenomena=[
            [] if step is None else [Happening(id="diverged", first=step, last=step, detail="")]
            for step in at
        ],
        costs=[
            _cost(trained.training, lane, seconds)
            for lane, seconds in zip(trained.training.lanes, trained.seconds, strict=True)
        ],
    )


def _cost(training: Training, lane: Lane, seconds: float) -> Cost:
    kept = numbers_kept(lane.optimizer, training.network)
    computed = -(-max(training.steps, 1) // CHUNK) * CHUNK  # whole chunks
    return Cost(
        kept=round(kept / training.network.numbers, 2),
        bytes=kept * np.dtype(np.float32).itemsize,
        seconds_per_step=seconds / computed,
    )


async def stream(
    training: Training, progress: AsyncGenerator[Progress, None], device: jax.Device
) -> AsyncGenerator[bytes, None]:
    """The training as JSON lines while it waits, then as a race is sent."""
    first = json_line(opening(training, device))
    async with aclosing(progress):
        async for now in progress:
            if isinstance(now, Chunk):
                if not now.steps:  # none of its steps is measured
                    continue
                yield first + npy(rows(training, now.steps, now.values))
                first = b""
            elif isinstance(now, Trained):
                if first:  # it was kept
                    yield first + _whole(now)
                yield json_line(ending(now))
            else:
                yield json_line(Waiting(waiting=now))


def _whole(trained: Trained) -> bytes:
    """All the rows, in arrays as they were while it trained."""
    measured, first, parts = trained.training.measured, 0, []
    for end in range(CHUNK, max(trained.training.steps, 1) + CHUNK, CHUNK):
        last = int(np.searchsorted(measured, end, "right"))
        some = measured[first:last]
        if some:
            parts.append(npy(rows(trained.training, some, trained.values[:, first:last])))
        first = last
    return b"".join(parts)


async def document(
    training: Training, progress: AsyncGenerator[Progress, None], device: jax.Device
) -> AsyncGenerator[bytes, None]:
    """The training as one JSON document; a number that is not finite is null."""
    first = opening(training, device)
    yield json_bytes(first)[:-1] + b',"trajectories":['
    async with aclosing(progress):
        async for now in progress:
            if isinstance(now, Trained):
                tables = rows(training, training.measured, now.values)
                names = [[*first.columns, *lane.own_columns] for lane in first.lanes]
                pairs = zip(names, tables, strict=True)
                yield b",".join(columns_json(of_lane, table) for of_lane, table in pairs)
                yield b"]," + json_bytes(ending(now))[1:]
