"""A lane's own columns: the parameters that a schedule moves, and the optimizer's inner state."""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from optimizers.declare import Optimizer
from optimizers.engine.lane import Lane
from optimizers.engine.packing import Layout
from optimizers.engine.program import STATE, layout_of

LARGEST_PART = 4  # numbers; of L-BFGS's remembered pairs there would be forty


class OwnColumns(NamedTuple):
    """What a lane's own columns are called, and where their values come from."""

    names: list[str]  # learning_rate, m.x, m.y, H.xy, a ...
    parameters: list[int]  # columns of its table of parameters
    state: list[int]  # columns of its rows

    @classmethod
    def of(cls, lane: Lane, *, state: bool) -> "OwnColumns":
        """Those of a lane; `state` says whether its inner state is among them."""
        kept = list(lane.optimizer.parameters)
        rule = type(lane.optimizer)
        inner = state_columns(rule) if state else {}
        return cls(
            [*lane.scheduled(), *inner],
            [kept.index(name) for name in lane.scheduled()],
            [STATE.start + column for column in inner.values()],
        )

    def values(self, rows: np.ndarray, parameters: np.ndarray) -> np.ndarray:
        """The columns of as many rows, shape (rows, columns).

        Args:
            rows: as the program makes them.
            parameters: what the optimizer's were on the step to each row; the start has none.
        """
        scheduled = np.full((len(rows), len(self.parameters)), np.nan)
        scheduled[len(rows) - len(parameters) :] = parameters[:, self.parameters]
        return np.hstack([scheduled, rows[:, self.state]])


def state_columns(rule: type[Optimizer]) -> dict[str, int]:
    """Where each number of an optimizer's state lies in its flat vector, but for large parts."""
    return _of_layout(layout_of(rule))


@lru_cache
def _of_layout(layout: Layout) -> dict[str, int]:
    found: dict[str, int] = {}
    first = 0
    for name, shape in zip(layout.names, layout.shapes, strict=True):
        size = math.prod(shape)
        if size <= LARGEST_PART:
            found |= {f"{name}{axes}": first + i for i, axes in enumerate(_axes(shape))}
        first += size
    return found


def _axes(shape: tuple[int, ...]) -> list[str]:
    """A suffix for each number of a part, by its axes: `.x` and `.y` of a vector."""
    axes = ["".join("xy"[i] for i in index) for index in np.ndindex(shape)]
    return [f".{letters}" if letters else "" for letters in axes]
