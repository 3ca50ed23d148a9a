"""Tunes a rule on a surface, every rule alike.

A grid of learning rates, all else at the rule's defaults; the steps until the loss stays close to
that of a minimum, the median over some starts; and half of the best rate, for the best of a race is
often the last before it diverges. The best rate is that which takes the fewest steps together with
its half: a rate that leaps into a well by luck is no good. Where no rate arrives, the loss in the
end takes the place of the steps. A rule of second order keeps its textbook's rate of 1.
"""

from typing import NamedTuple

import numpy as np

from optimizers.declare import TOLERANCE, Optimizer, Surface, arrivals_at
from optimizers.engine import SECOND_ORDER, Race, landmarks
from optimizers.tuning.starts import NEAR, STARTS, jittered


class Procedure(NamedTuple):
    """The numbers of the procedure, for all rules; steps and starts are those of surfaces."""

    low: float = 1e-4
    """The lowest learning rate, that of the sliders."""
    high: float = 10.0
    """No rate is above it; that of the sliders too."""
    octave: int = 3
    """Rates to a factor of two."""
    starts: int = STARTS
    near: float = NEAR
    """How far from the surface's start, as a share of the domain's size."""
    steps: int = 1000
    share: float = TOLERANCE
    """Of the start's height above a minimum: a loss that stays within has arrived."""
    digits: int = 2
    """Significant ones of a tuned rate."""

    def rates(self) -> np.ndarray:
        """The grid."""
        count = np.floor(self.octave * np.log2(self.high / self.low)) + 1
        return self.low * 2 ** (np.arange(count) / self.octave)

    def rounded(self, rate: float) -> float:
        """A tuned rate as it is written."""
        return float(f"{rate:.{self.digits}g}")


PROCEDURE = Procedure()


class Tuned(NamedTuple):
    """What suits a rule on a surface, and how well it does there."""

    learning_rate: float
    steps: float
    """Until it arrives; infinite where it does not."""


def arrivals(losses: np.ndarray, minima: list[float]) -> np.ndarray:
    """After how many steps each walk stays close to one of the minima; infinite if it never does.

    Args:
        losses: shape (walks, steps + 1).
        minima: their heights.

    Returns:
        Shape (walks,).
    """
    start = losses[:, :1]
    found = [arrivals_at(losses, minimum, start, PROCEDURE.share) for minimum in minima]
    return np.min([np.full(len(losses), np.inf), *found], axis=0)


def tuned_rate(rule: type[Optimizer], surface: Surface) -> Tuned:
    """The learning rate that suits a rule on a surface."""
    if rule.family == SECOND_ORDER:
        return Tuned(rule().values()["learning_rate"], np.nan)
    minima = [mark.f for mark in landmarks(surface) if mark.kind == "minimum"]
    rates = PROCEDURE.rates()
    lanes = [rule(learning_rate=rate) for rate in rates]  # type: ignore[call-arg]
    steps, starts = PROCEDURE.steps, jittered(surface)
    races = [Race.of(surface, lanes, start=start, steps=steps).run() for start in starts]
    losses = np.stack([race.common[..., 2] for race in races])
    arrived = np.median([arrivals(walks, minima) for walks in losses], axis=0)
    ends = np.median(np.nan_to_num(losses[..., -1], nan=np.inf), axis=0)
    half = best_half(arrived if np.isfinite(_with_half(arrived)).any() else ends)
    return Tuned(PROCEDURE.rounded(rates[half]), float(arrived[half]))


def _with_half(scores: np.ndarray) -> np.ndarray:
    """The score of each rate that has its half in the grid, together with the half's."""
    return scores[PROCEDURE.octave :] + scores[: -PROCEDURE.octave]


def best_half(scores: np.ndarray) -> int:
    """Half of the best rate, as its place in the grid; of equals, the lowest."""
    return int(_with_half(scores).argmin())
