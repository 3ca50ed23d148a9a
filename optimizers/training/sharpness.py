"""The edge of stability: how sharp the loss is along a training, and how sharp a rule bears it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import jax
import numpy as np

from optimizers.declare import Edge
from optimizers.training.branched import parameters_at, walked_by
from optimizers.training.hessian import sharpest
from optimizers.training.training import Trained

# of `sharpest`; at a hundredth it took the second largest for the largest, 23 % below it
TOLERANCE = 1e-3


class Sharp(NamedTuple):
    """One measured step; NaN where it diverged, where a rule has divided by nothing yet, and where
    a branch is still with a lane of another rule."""

    step: int
    sharpness: float
    """The largest eigenvalue of the objective's Hessian H, or of D^(-1/2) H D^(-1/2)."""
    edge: float
    """The largest sharpness at which the rule's steps do not grow."""


@dataclass(frozen=True)
class Sharpness:
    """The sharpness along one lane of a training."""

    preconditioned: bool
    """Whether H is divided by D, what the rule divides the step along each weight by."""
    examples: int
    """Over how many images the loss is taken: the whole training part, whatever the batch size."""
    rows: np.ndarray
    """By measured step its number, the sharpness and the edge (`Sharp`), shape (rows, 3)."""
    reached: int | None
    """The first measured step at which it is as sharp as the rule bears, or sharper."""


class Sharpening:
    """A lane's sharpness, worked out step by step while it is iterated over.

    Raises:
        ValueError: the lane's rule declares no edge of stability.
    """

    def __init__(
        self, trained: Trained, lane: int = 0, *, device: jax.Device | None = None
    ) -> None:
        training = trained.training
        own = training.lanes[lane]
        if not own.optimizer.has_edge():
            raise ValueError(f"{own.optimizer.id} declares no edge of stability")
        self._rule: Any = type(own.optimizer)
        self._trained, self._learnt, self._device = trained, trained.lanes[lane], device
        self._lanes, self._place = [each.over(training.steps) for each in training.lanes], lane
        steps = range(1, max(training.steps, 1) + 1)
        self._table = parameters_at(self._lanes, lane, steps)
        self.preconditioned = np.ndim(self._edge(0, 0).divisor) > 0
        self.examples = training.network.examples
        self.reached: int | None = None
        """As of a `Sharpness`, among the steps so far."""

    def __iter__(self) -> Iterator[Sharp]:
        guess = None
        for row, step in enumerate(self._trained.training.measured):
            found, guess = self._at(row, step, guess)
            if self.reached is None and found.sharpness >= found.edge:
                self.reached = step
            yield found

    def _at(self, row: int, step: int, guess: np.ndarray | None) -> tuple[Sharp, np.ndarray | None]:
        """A measured step, and where to look first at the next one."""
        w, edge = self._learnt.w[row], self._edge(row, step)
        divisor = edge.divisor * np.ones(len(w)) if self.preconditioned else None
        known = np.isfinite(w).all() and (step > 0 or not self.preconditioned)
        # what a branch shares with a lane of another rule says nothing of its own
        known = known and walked_by(self._lanes, self._place, step) is self._rule
        if not known or not (divisor is None or _divides(divisor)):
            return Sharp(step, np.nan, np.nan), guess
        found = sharpest(
            self._trained.training.network,
            w,
            count=1,
            preconditioner=divisor,
            penalty=float(edge.penalty),
            start=guess,
            tolerance=TOLERANCE,
            device=self._device,
        )
        value = float(found.values[0])
        following = found.vectors[0] if np.isfinite(value) else guess
        return Sharp(step, value, float(edge.sharpness)), following

    def _edge(self, row: int, step: int) -> Edge:
        """What the rule declares of a measured step; at the start, with the first step's rate."""
        values = zip(self._rule.parameters, self._table[max(step, 1) - 1], strict=True)
        state = jax.tree.map(lambda leaf: leaf[row].astype(float), self._learnt.state)
        with np.errstate(all="ignore"):  # at the start Adam has divided nothing by nothing
            edge: Edge = self._rule(**dict(values)).edge(state, float(step))
        return edge


def _divides(divisor: np.ndarray) -> bool:
    return bool(np.isfinite(divisor).all() and (divisor > 0).all())


def sharpness(trained: Trained, lane: int = 0, *, device: jax.Device | None = None) -> Sharpness:
    """The largest eigenvalue of the Hessian at each measured step, beside the edge of stability.

        steps, sharp, edge = sharpness(training.run()).rows.T

    Gradient descent on all examples at once is stable up to a sharpness of 2 / eta. Training often
    sharpens the loss until it gets there, and hovers there then (Cohen et al. 2021,
    https://arxiv.org/abs/2103.00065). For a rule that divides each weight's step, as Adam, the
    sharpness is that of the loss so divided (https://arxiv.org/abs/2207.14484). All
    of that is said of training on all examples at once: steps on batches follow noisier gradients.

    Args:
        lane: its place in the training, from 0.

    Raises:
        ValueError: the lane's rule declares no edge of stability.
    """
    along = Sharpening(trained, lane, device=device)
    rows = np.array(list(along), float)
    return Sharpness(along.preconditioned, along.examples, rows, along.reached)
