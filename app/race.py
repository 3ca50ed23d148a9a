"""A race: what was asked for, and its trajectories as bytes. Plain generators, no sockets."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

import jax
import numpy as np

from app.answers import LaneAnswer, RaceEnding, RaceHeader, Scheduled
from app.more import More
from app.programs import Program
from app.wire import json_bytes, json_line, npy
from optimizers import Lane, Surface
from optimizers.batches import CHUNK
from optimizers.heights import minimum
from optimizers.packing import named_values
from optimizers.program import GRADIENT, LOSS, POINT
from optimizers.trajectory import chunks, company, first_unfinite

COLUMNS = ("x", "y", "f", "gap", "gx", "gy")


@dataclass(frozen=True)
class Race:
    """Several optimizers on one surface, from one start."""

    surface: Surface
    lanes: tuple[Lane, ...]
    start: tuple[float, float]
    steps: int
    seed: int
    noise: float
    state: bool  # whether each lane's inner state is wanted

    def more(self) -> list[More]:
        """What each lane sends besides the common columns."""
        return [More(lane, self.state) for lane in self.lanes]

    def programs(self) -> list[Program]:
        """What must be compiled for it."""
        rules = dict.fromkeys(company(type(lane.optimizer)) for lane in self.lanes)
        return [Program(self.surface.id, one) for one in (None, *rules)]

    def header(self, lowest: float | None) -> RaceHeader:
        """What a reader of the trajectories needs to know, with all defaults filled in."""
        return RaceHeader(
            surface=self.surface.id,
            surface_parameters=named_values(self.surface),
            start=self.start,
            steps=self.steps,
            seed=self.seed,
            noise=self.noise,
            lanes=[self._answer(more) for more in self.more()],
            chunk=CHUNK,
            columns=list(COLUMNS),
            minimum=lowest,
        )

    def _answer(self, more: More) -> LaneAnswer:
        lane = more.lane
        return LaneAnswer(
            optimizer=lane.optimizer.id,
            parameters=named_values(lane.optimizer),
            schedules={
                name: Scheduled(schedule=one.id, parameters=named_values(one))
                for name, one in lane.schedules.items()
            },
            batch_size=lane.batch_on(self.surface),
            more=more.names(),
        )

    def chunks(self, lowest: float | None, device: jax.Device) -> Iterator[np.ndarray]:
        """The trajectories, a chunk of steps at a time: float64, (lanes, rows, columns).

        The common columns, then those that only a lane has, padded with NaN to the widest lane.
        """
        lanes, first = self.more(), 0
        width = max(len(more.names()) for more in lanes)
        walked = chunks(
            self.lanes,
            self.surface,
            start=self.start,
            steps=self.steps,
            seed=self.seed,
            noise=self.noise,
            device=device,
        )
        for rows in walked:
            f = rows[..., LOSS, None]
            # taken in float64, so that a loss near the minimum keeps its digits on the wire
            gap = f - (np.nan if lowest is None else lowest)
            further = np.full((*rows.shape[:2], width), np.nan)
            for lane, more in enumerate(lanes):
                columns = more.columns(rows[lane], first)
                further[lane, :, : columns.shape[1]] = columns
            first += rows.shape[1]
            yield np.concatenate([rows[..., POINT], f, gap, rows[..., GRADIENT], further], axis=-1)


def stream(race: Race, device: jax.Device) -> Generator[bytes, None, None]:
    """The race as a JSON line, a `.npy` array a chunk, and a JSON line that closes."""
    lowest = minimum(race.surface, device=device)
    opening, ending = json_line(race.header(lowest)), b""
    diverged: list[int | None] = [None] * len(race.lanes)
    row = 0
    for chunk in race.chunks(lowest, device):
        for lane, rows in enumerate(chunk):
            if diverged[lane] is None and (at := first_unfinite(rows[:, :3])) is not None:
                diverged[lane] = row + at
        row += chunk.shape[1]
        if row > race.steps:
            ending = json_line(RaceEnding(diverged_at=diverged))
        yield opening + npy(chunk) + ending
        opening = b""


def document(race: Race, device: jax.Device) -> Generator[bytes, None, None]:
    """The race as one JSON document, in full precision; a number that is not finite is null.

    The lanes run one after the other, so that only one of them is held at a time.
    """
    lowest = minimum(race.surface, device=device)
    yield json_bytes(race.header(lowest))[:-1] + b',"trajectories":['
    diverged: list[int | None] = []
    for lane in race.lanes:
        alone = replace(race, lanes=(lane,))
        rows = np.concatenate(list(alone.chunks(lowest, device)), axis=1)[0]
        names = [*COLUMNS, *alone.more()[0].names()]
        yield (b"," if diverged else b"") + _columns(names, rows)
        diverged.append(first_unfinite(rows[:, :3]))
    yield b'],"diverged_at":' + json_bytes(diverged) + b"}"


def _columns(names: list[str], rows: np.ndarray) -> bytes:
    """The rows as a JSON object of columns, one call each so that other threads get a turn."""
    pairs = [
        json_bytes(name) + b":" + json_bytes(rows[:, index].tolist())
        for index, name in enumerate(names)
    ]
    return b"{" + b",".join(pairs) + b"}"
