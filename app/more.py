"""What a lane sends besides the common columns: its scheduled parameters and its inner state."""

from dataclasses import dataclass

import jax
import numpy as np

from optimizers import Lane
from optimizers.batches import CHUNK
from optimizers.program import STATE, layouts, width
from optimizers.trajectory import company

MOST = 4  # numbers of one part of the state; L-BFGS's remembered pairs would be forty


@dataclass(frozen=True)
class More:
    """The further columns of a lane; `state` says whether its inner state is among them."""

    lane: Lane
    state: bool

    def names(self) -> list[str]:
        """What the columns are called: learning_rate, m.x, m.y, H.xy, a ..."""
        parts = self._parts(np.zeros((1, width(company(type(self.lane.optimizer))))))
        inner = [name for path, part in parts for name in _names(path, part.shape[1:])]
        return self.lane.scheduled() + inner

    def columns(self, rows: np.ndarray, first: int) -> np.ndarray:
        """Their values.

        Args:
            rows: shape (rows, width), as the engine walks them.
            first: the step of the first row. A parameter stands beside the step it led to, so at
                the start there is none.

        Returns:
            Shape (rows, columns).
        """
        parts = [part.reshape(len(rows), -1) for _, part in self._parts(rows)]
        return np.hstack([self._scheduled(len(rows), first), *parts])

    def _scheduled(self, rows: int, first: int) -> np.ndarray:
        kept = list(self.lane.optimizer.parameters)
        scheduled = [kept.index(name) for name in self.lane.scheduled()]
        begin = max(first, 1)
        # the same steps as the engine asks for, so that they are computed once
        table = self.lane.parameters(range(begin, begin + CHUNK))[:, scheduled]
        none = np.full((begin - first, len(scheduled)), np.nan)
        return np.vstack([none, table])[:rows]

    def _parts(self, rows: np.ndarray) -> list[tuple[str, np.ndarray]]:
        """The parts of the state that are sent, by name, each of shape (rows, ...)."""
        if not self.state:
            return []
        kind = type(self.lane.optimizer)
        rules = company(kind)
        layout = layouts(rules)[rules.index(kind)]
        leaves, _ = jax.tree_util.tree_flatten_with_path(layout.unpack(rows[:, STATE]))
        return [
            (jax.tree_util.keystr(path, simple=True), part)
            for path, part in leaves
            if part[0].size <= MOST
        ]


def _names(path: str, shape: tuple[int, ...]) -> list[str]:
    """A name for each number of a part, by its axes."""
    at = ["".join("xy"[i] for i in index) for index in np.ndindex(shape)]
    return [f"{path}.{axes}" if axes else path for axes in at]
