"""Trains one lane, a chunk of steps at a time."""

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import jax
import numpy as np

from optimizers.declare import Network
from optimizers.engine import Lane
from optimizers.training.dealing import examples_of
from optimizers.training.program import CHUNK, Passed, Steps, beginning, has_edge, train


class Learnt(NamedTuple):
    """A lane at some of its steps, a row each; NaN from where it diverged."""

    w: np.ndarray  # float32, shape (rows, numbers)
    average: np.ndarray  # the running average of the weights, of the same shape
    state: Any  # the optimizer's, each leaf with a row a step; () without an edge of stability


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
        self.seconds = 0.0
        """How long its steps have taken."""

    def _beginning(self) -> Learnt:
        w, state, _ = self.standing
        rows = jax.tree.map(lambda leaf: np.asarray(leaf)[None], state)
        return Learnt(w[None], w[None], rows if has_edge(self.rule) else ())

    def learn(self, done: int, kept: Sequence[int]) -> Learnt:
        """The next chunk of steps, after `done` of them; of its rows those at the steps `kept`."""
        passed = self._pass(done)
        rows = [step - done - 1 for step in kept]
        picked: Passed = jax.tree.map(lambda part: np.array(np.asarray(part)[rows]), passed)
        if self.diverged_at is not None:
            after = np.array(kept) >= self.diverged_at
            for part in (picked.w, picked.average):
                part[after] = np.nan
        return Learnt(picked.w, picked.average, picked.state)

    def _pass(self, done: int) -> Passed:
        steps = range(done, done + CHUNK)
        parameters = self.lane.parameters(range(done + 1, done + CHUNK + 1)).astype(np.float32)
        size, examples = self.batch_size, self.network.examples
        dealt = examples_of(steps, seed=self.seed, examples=examples, batch_size=size)
        begun = time.perf_counter()
        standing, passed = train(
            self.rule, self.network, self.standing, self.seed, done, Steps(parameters, dealt)
        )
        finite = np.isfinite(np.asarray(passed.w)).all(axis=1)
        self.seconds += time.perf_counter() - begun
        self.standing = standing
        if self.diverged_at is None and not finite.all():
            self.diverged_at = done + 1 + int(finite.argmin())
        return passed
