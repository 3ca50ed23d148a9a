"""Trains one lane, a chunk of steps at a time."""

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import jax
import numpy as np

from optimizers.declare import Network
from optimizers.engine import Lane
from optimizers.training.cores import dispatch
from optimizers.training.dealing import examples_of
from optimizers.training.program import CHUNK, Passed, Standing, Steps, beginning, train


class Learnt(NamedTuple):
    """A lane at some of its steps, a row each; NaN from where it diverged."""

    w: np.ndarray  # float32, shape (rows, numbers)
    average: np.ndarray  # the running average of the weights, of the same shape
    state: Any  # the optimizer's, each leaf with a row a step; () without an edge of stability

    @classmethod
    def joined(cls, parts: Sequence["Learnt"]) -> "Learnt":
        """The rows of all parts."""
        found: Learnt = jax.tree.map(lambda *each: np.concatenate(each), *parts)
        return found


class Learner:
    """Where a lane stands after the chunks so far, and whether it has diverged."""

    def __init__(self, lane: Lane, network: Network, first: np.ndarray, seed: int) -> None:
        self.lane, self.network, self.seed = lane, network, seed
        self.rule = type(lane.optimizer)
        self.batch_size = lane.batch_on(network)
        self.standing = beginning(self.rule, first)
        self.first = self._beginning()
        """The lane before its first step."""
        self.diverged_at: int | None = None
        """The first step with a weight that is not finite."""
        self.seconds_per_step: float | None = None
        """On the clock, of its quickest chunk: what no other work and no compiler held up."""

    def _beginning(self) -> Learnt:
        w, state, _ = self.standing
        rows = jax.tree.map(lambda leaf: np.asarray(leaf)[None], state)
        return Learnt(w[None], w[None], rows if self.rule.has_edge() else ())

    def dispatch(self, done: int, kept: Sequence[int], device: jax.Device | None) -> None:
        """Start on the next chunk of steps, after `done` of them, in another thread."""
        self._learning = dispatch(device, self._learn, done, kept)

    def collect(self) -> Learnt:
        """Of the chunk dispatched, the rows at the steps `kept`."""
        return self._learning.result()

    def standing_at(self, step: int) -> Standing:
        """Where it stood after a step of its own in the chunk last collected, trained again."""
        begin, standing = self._before
        return self._train(standing, self._steps(begin), begin, step - begin)[0]

    def _learn(self, done: int, kept: Sequence[int]) -> Learnt:
        if self.diverged_at is not None:
            return self._unknown(len(kept))
        return self._train_on(done, done + CHUNK, kept)

    def _unknown(self, rows: int) -> Learnt:
        def nothing(leaf: Any) -> np.ndarray:
            return np.full((rows, *leaf.shape), np.nan, np.float32)

        w, state, average = jax.tree.map(nothing, self.standing)
        return Learnt(w, average, state if self.rule.has_edge() else ())

    def _train_on(self, begin: int, end: int, kept: Sequence[int]) -> Learnt:
        """From where it stands after `begin` steps to the end of the chunk."""
        steps, self._before = self._steps(begin), (begin, self.standing)
        begun = time.perf_counter()
        self.standing, passed = self._train(self.standing, steps, begin, end - begin)
        finite = np.isfinite(np.asarray(passed.w)).all(axis=1)
        taken = (time.perf_counter() - begun) / CHUNK
        self.seconds_per_step = min(taken, self.seconds_per_step or taken)
        if self.diverged_at is None and not finite.all():
            self.diverged_at = begin + 1 + int(finite.argmin())
        rows = [step - begin - 1 for step in kept]
        return self._cut(jax.tree.map(lambda part: np.array(np.asarray(part)[rows]), passed), kept)

    def _cut(self, picked: Passed, kept: Sequence[int]) -> Learnt:
        if self.diverged_at is not None:
            after = np.array(kept) >= self.diverged_at
            for part in (picked.w, picked.average):
                part[after] = np.nan
        return Learnt(*picked)

    def _steps(self, begin: int) -> Steps:
        parameters = self.lane.parameters(range(begin + 1, begin + CHUNK + 1)).astype(np.float32)
        dealt = examples_of(
            range(begin, begin + CHUNK),
            seed=self.seed,
            examples=self.network.examples,
            batch_size=self.batch_size,
        )
        return Steps(parameters, dealt)

    def _train(
        self, standing: Standing, steps: Steps, begin: int, count: int
    ) -> tuple[Standing, Passed]:
        return train(self.rule, self.network, standing, self.seed, begin, count, steps)
