"""Walks one lane over a surface, a chunk of steps at a time."""

from typing import Any, NamedTuple

import numpy as np

from optimizers.declare import Surface
from optimizers.engine import batches
from optimizers.engine.batches import CHUNK
from optimizers.engine.branching import Origin, Past, going_on
from optimizers.engine.groups import group_of
from optimizers.engine.lane import Lane
from optimizers.engine.program import POINT, Steps, no_state, run, width

Point = tuple[float, float]


class Walk(NamedTuple):
    """Part of a walk, a row a step."""

    rows: np.ndarray  # as the program makes them, NaN from where it diverged
    parameters: np.ndarray  # the optimizer's on the step to each row but the start


class Walker:
    """Where a lane stands after the chunks so far, and whether it has diverged."""

    def __init__(self, lane: Lane, surface: Surface, start: Point) -> None:
        self.lane, self.surface = lane, surface
        self.rule = type(lane.optimizer)
        self.rules = group_of(self.rule)
        self.batch_size = lane.batch_on(surface)
        self.row = np.zeros(width(self.rules))
        self.row[POINT] = start
        self.kept = no_state(self.rules)
        self.diverged_at: int | None = None
        """The first step with a number that is not finite."""

    def dispatch(self, steps: range, seed: int, sigma: float) -> None:
        """Walk the next chunk."""
        parameters = self.lane.parameters(range(steps.start + 1, steps.stop + 1))
        size, examples = self.batch_size, self.surface.examples
        self._steps, self._running = steps, None
        self._chunk = Steps(
            parameters,
            batches.noise(steps, seed=seed, sigma=sigma, batch_size=size),
            batches.weights(steps, seed=seed, examples=examples, batch_size=size),
        )
        if self.diverged_at is None and self._is_off():
            self._running = self._run(steps.start, self._chunk)

    def collect(self) -> Walk:
        """The chunk dispatched, cut where it leaves the finite numbers; its first row is known."""
        self._walk = self._collected()
        return self._walk

    @property
    def took(self) -> Steps:
        """What each step of the chunk last dispatched takes."""
        return self._chunk

    def past(self, first: int, last: int) -> Past:
        """What others branch from, of the chunk last collected."""
        begin, end = (step - self._steps.start for step in (first, last))
        rows, parameters = self._walk
        return Past(self.rule, rows[begin : end + 1], parameters[begin:end])

    def _is_off(self) -> bool:
        """Whether it walks by itself already."""
        return True

    def _collected(self) -> Walk:
        if self._running is None:
            rows = np.full((CHUNK + 1, len(self.row)), np.nan)
        else:
            rows = self._cut(np.array(self._running)[: CHUNK + 1], self._steps.start)
        return Walk(rows, self._chunk.parameters)

    def _run(self, done: int, chunk: Steps) -> Any:
        return run(self.rules, self.surface, self.rule, self.row, self.kept, done, chunk)

    def _cut(self, rows: np.ndarray, first: int) -> np.ndarray:
        """Rows just walked, NaN from where they leave the finite numbers."""
        bad = first_not_finite(rows)
        if bad is not None:
            rows[bad:] = np.nan
            self.diverged_at = first + bad
        self.row, self.kept = rows[-1], np.ones_like(self.kept)
        return rows


class BranchedWalker(Walker):
    """One that goes with another up to a step."""

    def __init__(
        self, lane: Lane, surface: Surface, origin: Origin, step: int, fresh: bool
    ) -> None:
        super().__init__(lane, surface, (0.0, 0.0))
        self.origin, self.step, self.fresh = self._first_of(origin, step), step, fresh
        self._off = False

    @staticmethod
    def _first_of(origin: Origin, step: int) -> Origin:
        """Before its own step the other one goes with a third: then that is the origin."""
        while isinstance(origin, BranchedWalker) and step < origin.step:
            origin = origin.origin
        return origin

    def _is_off(self) -> bool:
        return self._off

    def _collected(self) -> Walk:
        if self._off or self.diverged_at is not None:
            return super()._collected()
        first, last = self._steps.start, min(self._steps.stop, self.step)
        past = self.origin.past(first, last)
        shared = past.seen_by(self.rule)
        at = self.origin.diverged_at
        self.diverged_at = at if at is not None and at <= last else None
        rows = np.full((CHUNK + 1, len(self.row)), np.nan)
        parameters = self._chunk.parameters
        parameters[: last - first] = shared.parameters
        rows[: last - first + 1] = shared.rows
        if self.diverged_at is None and self.step <= self._steps.stop:
            own = self._leave(past, shared.rows[-1])
            rows[last - first :] = self._cut(own[: len(rows) - (last - first)], last)
        return Walk(rows, parameters)

    def _leave(self, past: Past, row: np.ndarray) -> np.ndarray:
        """The rows from its step on, by the chunk's steps that are left."""
        self._off = True
        self.row = row
        self.kept = no_state(self.rules) if self.fresh else going_on(past.rule, self.rule)
        gone = self.step - self._steps.start
        left = Steps(*(np.roll(part, -gone, axis=0) for part in self._chunk))
        return np.array(self._run(self.step, left))


def first_not_finite(rows: np.ndarray) -> int | None:
    """The first of the rows that holds a number that is not finite."""
    bad = ~np.isfinite(rows).all(axis=-1)
    return int(bad.argmax()) if bad.any() else None
