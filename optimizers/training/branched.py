"""A lane that goes with an earlier one up to a step, and trains by itself from there."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import jax
import numpy as np
from jax.tree_util import keystr, tree_flatten_with_path

from optimizers.declare import Network, Optimizer
from optimizers.engine import Branch, Lane
from optimizers.training.learner import Learner, Learnt
from optimizers.training.program import CHUNK, Standing, beginning


class BranchedLearner(Learner):
    """One whose first steps are another's, as `Branch` says."""

    def __init__(
        self,
        lane: Lane,
        network: Network,
        first: np.ndarray,
        seed: int,
        branch: Branch,
        origin: Learner,
    ) -> None:
        super().__init__(lane, network, first, seed)
        self.step, self.fresh = branch.step, branch.fresh
        self.origin, self._off = _first_of(origin, branch.step), False
        if self.step:
            self.first = self._shared(self.origin.first)

    def _learn(self, done: int, kept: Sequence[int]) -> Learnt:
        if self._off:
            return super()._learn(done, kept)
        shared, end = self._shared(self.origin.collect()), done + CHUNK
        at = self.origin.diverged_at
        if at is not None and at <= min(self.step, end):
            self.diverged_at = at
        if self.diverged_at is not None or end <= self.step:
            return shared
        self._leave()
        known = bisect_right(kept, self.step)
        own = self._train_on(self.step, end, kept[known:])
        return Learnt.joined([jax.tree.map(lambda part: part[:known], shared), own])

    def _leave(self) -> None:
        self._off = True
        w, state, average = self.origin.standing_at(self.step)
        own = beginning(self.rule, np.asarray(w)).state
        self.standing = Standing(w, own if self.fresh else handed(state, own), average)

    def _shared(self, rows: Learnt) -> Learnt:
        """The other's rows as this one's; NaN where its state has what the other's has not."""
        return rows._replace(state=handed(rows.state, self._unknown(len(rows.w)).state))


def _first_of(origin: Learner, step: int) -> Learner:
    """Before its own step the other one goes with a third: then that is the origin."""
    while isinstance(origin, BranchedLearner) and step < origin.step:
        origin = origin.origin
    return origin


def handed(there: Any, here: Any) -> Any:
    """A state, or rows of it, with what another has too: the same name, shape and kind."""
    known = dict(_named(there))
    found = [known.get(name, leaf) for name, leaf in _named(here)]
    return jax.tree.unflatten(jax.tree.structure(here), found)


def _named(state: Any) -> list[tuple[tuple[str, str, tuple[int, ...]], Any]]:
    """The parts of a state by what they are: Adam's v is no velocity."""
    leaves, _ = tree_flatten_with_path(state)
    return [((type(state).__name__, keystr(path), leaf.shape), leaf) for path, leaf in leaves]


def parameters_at(lanes: Sequence[Lane], place: int, steps: range) -> np.ndarray:
    """The optimizer's parameters of one of the lanes on these steps, shape (steps, parameters).

    Of a branch, those of its origin up to where it leaves; NaN where that one has none so called.

    Args:
        lanes: of a training, with schedules as long as it is (`Lane.over`).
    """
    lane = lanes[place]
    table = lane.parameters(steps)
    if lane.branch:
        shared = range(steps.start, max(steps.start, min(steps.stop, lane.branch.step + 1)))
        origin = lanes[lane.branch.lane]
        there = parameters_at(lanes, lane.branch.lane, shared)
        columns = dict(zip(origin.optimizer.parameters, there.T, strict=True))
        unknown = np.full(len(shared), np.nan)
        for column, name in enumerate(lane.optimizer.parameters):
            table[: len(shared), column] = columns.get(name, unknown)
    return table


def walked_by(lanes: Sequence[Lane], place: int, step: int) -> type[Optimizer]:
    """The rule that took one of the lanes to a step; of a branch its origin's, up to there."""
    lane = lanes[place]
    while lane.branch and step <= lane.branch.step:
        lane = lanes[lane.branch.lane]
    return type(lane.optimizer)
