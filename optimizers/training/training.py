"""Trainings: several lanes train one network, from the same weights and on the same batches."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import jax
import numpy as np

from optimizers.declare import Network, Optimizer
from optimizers.engine import Lane, as_lane
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
    """By lane, how long its steps so far have taken."""


@dataclass(frozen=True, eq=False)
class Trained:
    """A finished training, at its measured steps."""

    training: "Training"
    values: np.ndarray
    """What is measured (`measured_on`), float32, shape (lanes, rows, measures)."""
    lanes: list[Learnt]
    diverged_at: list[int | None]
    seconds: list[float]

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
            ValueError: steps is negative, a batch is larger than the training part, or an
                optimizer cannot train so many weights (Newton, BFGS).
        """
        steps = network.steps if steps is None else steps
        if steps < 0:
            raise ValueError(f"steps must not be negative, got {steps}")
        lanes = tuple(map(as_lane, racers))
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

    def chunks(self, device: jax.Device | None = None) -> Iterator[Chunk]:
        """Train, a chunk of steps at a time."""
        measured, first = self.measured, self.network.initial(self.seed)
        learners = [
            Learner(lane.over(self.steps), self.network, first, self.seed) for lane in self.lanes
        ]
        for done in range(0, max(self.steps, 1), CHUNK):
            kept = [step for step in measured if done < step <= done + CHUNK]
            with jax.default_device(device or jax.devices("cpu")[0]):
                lanes = [learner.learn(done, kept) for learner in learners]
                if not done:
                    lanes = [
                        _joined([learner.first, lane])
                        for learner, lane in zip(learners, lanes, strict=True)
                    ]
                    kept = [0, *kept]
                ws = np.concatenate([lane.w for lane in lanes])
                found = measure(self.network, first, ws)
                values = found.reshape(len(lanes), len(kept), found.shape[1])
            yield Chunk(
                kept,
                values,
                lanes,
                [self._diverged_at(learner) for learner in learners],
                [learner.seconds for learner in learners],
            )

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
            [_joined(parts) for parts in by_lane],
            chunks[-1].diverged_at,
            chunks[-1].seconds,
        )

    def run(self, device: jax.Device | None = None) -> Trained:
        """The whole training at once."""
        return self.joined(list(self.chunks(device)))


def _joined(parts: Sequence[Learnt]) -> Learnt:
    found: Learnt = jax.tree.map(lambda *each: np.concatenate(each), *parts)
    return found
