"""Trainings: several lanes train one network, from the same weights and on the same batches."""

from bisect import bisect
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import jax
import numpy as np

from optimizers.declare import Network, Optimizer
from optimizers.engine import Lane, lanes_of
from optimizers.training.branched import BranchedLearner
from optimizers.training.learner import Learner, Learnt
from optimizers.training.measures import measure
from optimizers.training.program import CHUNK
from optimizers.training.refusals import refusal
from optimizers.training.restarts import kept_ends

ROWS = 100  # measured in a training, about


@dataclass(frozen=True)
class Chunk:
    """Some measured steps of all lanes; the first chunk begins with the start."""

    steps: list[int]
    """Which steps these are, a row each."""
    values: np.ndarray
    """What is measured (`measured_on`), float32, shape (lanes, rows, measures)."""
    lanes: list[Learnt]
    """By lane, the weights and what else is kept at these steps."""
    diverged_at: list[int | None]
    seconds: list[float]
    """By lane, how long so many steps take on the clock, by the chunk that took it the least time:
    without compiling (unless there was but one chunk), and without waiting for a core. 0 of a
    branch that is still with its origin."""


@dataclass(frozen=True, eq=False)
class Trained:
    """A finished training, at its measured steps."""

    training: "Training"
    values: np.ndarray
    """What is measured (`measured_on`), float32, shape (lanes, rows, measures)."""
    lanes: list[Learnt]
    diverged_at: list[int | None]
    seconds: list[float]
    """By lane, how long its chunks take (`Chunk.seconds`)."""

    @property
    def weights(self) -> np.ndarray:
        """The weights of all lanes, float32, shape (lanes, rows, numbers); NaN once diverged."""
        return np.stack([lane.w for lane in self.lanes])

    @cached_property
    def bytes(self) -> int:
        """How much memory it takes."""
        return sum(np.asarray(leaf).nbytes for leaf in jax.tree.leaves([self.values, self.lanes]))


@dataclass(frozen=True)
class Training:
    """Several lanes that train one network; made by `Training.of`."""

    network: Network
    lanes: tuple[Lane, ...]
    steps: int
    seed: int = 0
    every: int = 1
    """A row is kept and measured every so many steps, where a lane's rate begins anew, and last."""

    @classmethod
    def of(
        cls,
        network: Network,
        racers: Sequence[Optimizer | Lane],
        *,
        steps: int | None = None,
        seed: int = 0,
        every: int | None = None,
    ) -> "Training":
        """A training by optimizers, or by lanes with all that they train with.

        Args:
            seed: of the first weights, the batches and the dropout, the same for all lanes.
            every: measure every so many steps; about a hundred times where left out.

        Raises:
            ValueError: steps is negative, a batch is larger than the training part, a lane
                branches from one that does not stand before it, or an optimizer cannot train so
                many weights (Newton, BFGS).
        """
        steps = network.steps if steps is None else steps
        if steps < 0:
            raise ValueError(f"steps must not be negative, got {steps}")
        lanes = lanes_of(racers)
        for lane in lanes:
            lane.batch_on(network)
            if reason := refusal(type(lane.optimizer), network):
                raise ValueError(f"{lane.optimizer.id} cannot train {network.id}: {reason}")
        return cls(network, lanes, steps, seed, every or max(1, -(-steps // ROWS)))

    @property
    def surface(self) -> Network:
        """The network, under the name that a race has for what is walked on."""
        return self.network

    @cached_property
    def measured(self) -> list[int]:
        """The steps at which a row is kept and measured, of all lanes."""
        usual = range(0, self.steps + 1, self.every)
        return sorted({*usual, self.steps, *chain(*self.snapshots)})

    @cached_property
    def snapshots(self) -> list[list[int]]:
        """By lane, the ends of the cycles of its schedule, the last of them if there are many."""
        return kept_ends(self.lanes, self.steps)

    def row_at(self, step: int) -> int:
        """The row of the last measured step up to this one."""
        return bisect(self.measured, step) - 1

    def chunks(self, device: jax.Device | None = None) -> Generator[Chunk, None, None]:
        """Train, a chunk of steps at a time."""
        measured, first = self.measured, self.network.initial(self.seed)
        learners = self._learners(first)
        for done in range(0, max(self.steps, 1), CHUNK):
            kept = [step for step in measured if done < step <= done + CHUNK]
            for learner in learners:  # in order: a branch waits for what an earlier one learns
                learner.dispatch(done, kept, device)
            lanes = [learner.collect() for learner in learners]
            if not done:
                pairs = zip(learners, lanes, strict=True)
                lanes = [Learnt.joined([learner.first, lane]) for learner, lane in pairs]
                kept = [0, *kept]
            found = measure(self.network, first, np.concatenate([lane.w for lane in lanes]), device)
            yield Chunk(
                kept,
                found.reshape(len(lanes), len(kept), found.shape[1]),
                lanes,
                [self._diverged_at(learner) for learner in learners],
                [(learner.seconds_per_step or 0) * (done + CHUNK) for learner in learners],
            )

    def _learners(self, first: np.ndarray) -> list[Learner]:
        """One for each lane, at the start."""
        learners: list[Learner] = []
        for lane in self.lanes:
            given = lane.over(self.steps), self.network, first, self.seed
            learners.append(
                BranchedLearner(*given, lane.branch, learners[lane.branch.lane])
                if lane.branch
                else Learner(*given)
            )
        return learners

    def _diverged_at(self, learner: Learner) -> int | None:
        """Where a lane diverged in this training; its chunk may run on beyond the end."""
        at = learner.diverged_at
        return None if at is None or at > self.steps else at

    def joined(self, chunks: Sequence[Chunk]) -> Trained:
        """What all its chunks come to."""
        by_lane = zip(*(chunk.lanes for chunk in chunks), strict=True)
        return Trained(
            self,
            np.concatenate([chunk.values for chunk in chunks], axis=1),
            [Learnt.joined(parts) for parts in by_lane],
            chunks[-1].diverged_at,
            chunks[-1].seconds,
        )

    def run(self, device: jax.Device | None = None) -> Trained:
        """The whole training at once."""
        return self.joined(list(self.chunks(device)))
