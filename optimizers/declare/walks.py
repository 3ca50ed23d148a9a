"""Finished walks over a surface as the predicates of phenomena see them, all lanes at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from optimizers.declare.arrival import TOLERANCE, arrivals_at
from optimizers.declare.places import ROUNDING, Places, distances
from optimizers.declare.stationary import Landmark

LASTING = 20  # steps to the end: what stays so long in spite of noise has arrived

Run = tuple[int, int, int]
"""Which of the walks, and the first and the last column."""


@dataclass(frozen=True, eq=False)
class Walks:
    """Walks of one length from one start; what several predicates ask for is computed once.

    Rows count from 0, the start. From where a walk diverged its numbers are NaN, so that whatever
    is asked of them is false. Step i leads from row i to row i + 1.
    """

    x: np.ndarray
    """Shape (walks, steps + 1), as are the next ones."""
    y: np.ndarray
    f: np.ndarray
    """The loss."""
    gx: np.ndarray
    """The full gradient."""
    gy: np.ndarray
    places: Places
    """The surface's."""
    diverged_at: list[int | None]
    tolerance: float = TOLERANCE
    """A share of the start's height above a minimum: a loss that stays within has arrived."""
    strain: np.ndarray | None = None
    """By how much each step is beyond the edge of stability: the learning rate times the
    (preconditioned) sharpness where the step begins, over what is stable, shape (walks, steps);
    NaN for a rule that declares no edge. None where nobody asked."""

    noisy: np.ndarray | None = None
    """Whether each step saw a noisy gradient, shape (walks, steps); None where none did."""

    @property
    def steps(self) -> int:
        """How many each walk has."""
        return self.x.shape[1] - 1

    @cached_property
    def exact(self) -> np.ndarray:
        """Whether each step saw the surface's own gradient, shape (walks, steps).

        What a noisy gradient may have done is not told as the rule's own doing.
        """
        return ~self.noisy if self.noisy is not None else np.ones(self.lengths.shape, bool)

    @cached_property
    def strides(self) -> tuple[np.ndarray, np.ndarray]:
        """Each step along x and along y, two of shape (walks, steps)."""
        return np.diff(self.x), np.diff(self.y)

    @cached_property
    def lengths(self) -> np.ndarray:
        """How long each step is, shape (walks, steps)."""
        dx, dy = self.strides
        return np.sqrt(dx * dx + dy * dy)

    @cached_property
    def slopes(self) -> np.ndarray:
        """How steep it is, shape (walks, steps + 1)."""
        return np.sqrt(self.gx * self.gx + self.gy * self.gy)

    @cached_property
    def inside(self) -> np.ndarray:
        """Whether a walk is in the picture, shape (walks, steps + 1)."""
        low, high = self.places.x
        inside = (self.x >= low) & (self.x <= high)
        if self.places.dimensions == 2:
            low, high = self.places.y
            inside &= (self.y >= low) & (self.y <= high)
        return inside

    @cached_property
    def begins(self) -> np.ndarray:
        """The loss where each walk came into the picture, shape (walks, 1).

        A start far outside is so high that a share of it says nothing.
        """
        entered = self.inside.argmax(axis=1)[:, None]
        return np.take_along_axis(self.f, entered, axis=1)

    @cached_property
    def climbs(self) -> np.ndarray:
        """Whether each step sets out uphill, shape (walks, steps)."""
        dx, dy = self.strides
        return dx * self.gx[:, :-1] + dy * self.gy[:, :-1] > 0

    @cached_property
    def turns(self) -> np.ndarray:
        """Whether a step turns from the one before by more than a right angle.

        Shape (walks, steps - 1).
        """
        dx, dy = self.strides
        return dx[:, :-1] * dx[:, 1:] + dy[:, :-1] * dy[:, 1:] < 0

    @cached_property
    def home(self) -> np.ndarray:
        """The minimum that each walk is closest to in the end, as a place among `places.minima`.

        Shape (walks,); -1 where it diverged, or where the surface has none.
        """
        away = distances(self.places.minima, self.x[:, -1], self.y[:, -1])
        if not away.size:
            return np.full(len(self.x), -1)
        return np.where(np.isfinite(self.f[:, -1]), away.argmin(axis=1), -1)

    @cached_property
    def left(self) -> np.ndarray:
        """How far each walk is from its home at each row, shape (walks, steps + 1); NaN without."""
        minima = np.array([(mark.x, mark.y) for mark in self.places.minima] + [(np.nan, np.nan)])
        x, y = minima[self.home].T[..., None]
        return np.sqrt((self.x - x) ** 2 + (self.y - y) ** 2)

    @cached_property
    def arrival(self) -> np.ndarray:
        """After how many steps each walk stays close to its home; infinite if it never does.

        Shape (walks,). Noise brings a walk there for a step or two: that is no arrival.
        """
        heights = np.array([mark.f for mark in self.places.minima] + [np.nan])[self.home, None]
        found = arrivals_at(self.f, heights, self.begins, self.tolerance)
        beside = self.left[:, -1] <= self.places.near
        chance = ~self.exact[:, -1:].all(axis=1) & (found > self.steps - LASTING)
        return np.where(beside & self.inside.any(axis=1) & ~chance, found, np.inf)

    @cached_property
    def settled(self) -> dict[int, tuple[Landmark, int]]:
        """At which saddle or maximum a walk ends, and from which row on; for those that do so.

        It is closer to it in the end than the tolerance allows, as a share of the picture's size,
        and never was closer, but for rounding.
        """
        found = {}
        others, close = self.places.others, self.tolerance * self.places.size
        ends = distances(others, self.x[:, -1], self.y[:, -1])
        for walk, other in zip(*np.nonzero(ends <= close), strict=True):
            mark = others[other]
            away = np.hypot(self.x[walk] - mark.x, self.y[walk] - mark.y)
            far = np.flatnonzero(away > close)
            if away[-1] <= away.min() + ROUNDING * self.places.size and np.isinf(
                self.arrival[walk]
            ):
                found[int(walk)] = mark, int(far[-1]) + 1 if len(far) else 0
        return found


def runs(flags: np.ndarray, least: int = 1) -> Iterator[Run]:
    """Each run of true flags that is at least so long, walk by walk.

    Args:
        flags: shape (walks, columns).
    """
    yield from map(tuple, run_table(flags, least).T.tolist())


def run_table(flags: np.ndarray, least: int = 1) -> np.ndarray:
    """The same as arrays: which walks, the first and the last columns, shape (3, runs)."""
    if not flags.any():
        return np.empty((3, 0), int)
    columns = flags.shape[1] + 1  # one of false, which ends the last run of each walk
    row = np.zeros(len(flags) * columns + 1, bool)
    row[1:].reshape(-1, columns)[:, :-1] = flags
    first, after = np.flatnonzero(row[1:] != row[:-1]).reshape(-1, 2).T
    long = after - first >= least
    walk, column = np.divmod(first[long], columns)
    return np.array([walk, column, column + (after - first)[long] - 1])
