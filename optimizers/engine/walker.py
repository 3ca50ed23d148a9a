"""Walks one lane over a surface, a chunk of steps at a time."""

from typing import NamedTuple

import numpy as np

from optimizers.declare import Surface
from optimizers.engine import batches
from optimizers.engine.batches import CHUNK
from optimizers.engine.groups import group_of
from optimizers.engine.lane import Lane
from optimizers.engine.program import POINT, Steps, run, width

Point = tuple[float, float]


class Walk(NamedTuple):
    """Part of a walk, a row a step."""

    rows: np.ndarray  # as the program makes them, NaN from where it diverged
    parameters: np.ndarray  # the optimizer's on the step to each row but the start


class Walker:
    """Where a lane stands after the chunks so far, and whether it has diverged."""

    def __init__(self, lane: Lane, surface: Surface, start: Point) -> None:
        self.lane, self.surface = lane, surface
        self.rules = group_of(type(lane.optimizer))
        self.batch_size = lane.batch_on(surface)
        self.row = np.zeros(width(self.rules))
        self.row[POINT] = start
        self.diverged_at: int | None = None
        """The first step with a number that is not finite."""

    def dispatch(self, steps: range, seed: int, sigma: float) -> None:
        """Start on the next chunk; JAX returns before it is done."""
        parameters = self.lane.parameters(range(steps.start + 1, steps.stop + 1))
        self._parameters, self._first, self._running = parameters, steps.start, None
        if self.diverged_at is not None:
            return
        size, examples = self.batch_size, self.surface.examples
        chunk = Steps(
            parameters,
            batches.noise(steps, seed=seed, sigma=sigma, batch_size=size),
            batches.weights(steps, seed=seed, examples=examples, batch_size=size),
        )
        rule = type(self.lane.optimizer)
        self._running = run(self.rules, self.surface, rule, self.row, steps.start, chunk)

    def collect(self) -> Walk:
        """The chunk dispatched, cut where it leaves the finite numbers; its first row is known."""
        return Walk(self._rows(), self._parameters)

    def _rows(self) -> np.ndarray:
        if self._running is None:
            return np.full((CHUNK + 1, len(self.row)), np.nan)
        rows = np.array(self._running)
        bad = first_not_finite(rows)
        if bad is not None:
            rows[bad:] = np.nan
            self.diverged_at = self._first + bad
        self.row = rows[-1]
        return rows


def first_not_finite(rows: np.ndarray) -> int | None:
    """The first of the rows that holds a number that is not finite."""
    bad = ~np.isfinite(rows).all(axis=-1)
    return int(bad.argmax()) if bad.any() else None
