"""A surface's places: its picture and its stationary points, as predicates ask for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from optimizers.declare.stationary import Landmark

NEAR = 0.1  # of the picture's diagonal
ROUNDING = 1e-9  # of a height, or of the picture
DIGITS = 6  # of a place, as a share of the picture: a point found as 1e-13 is at 0


@dataclass(frozen=True, eq=False)
class Places:
    """Where things are on a surface; made once for it and its parameters."""

    x: tuple[float, float]
    """From where to where the picture reaches."""
    y: tuple[float, float]
    landmarks: Sequence[Landmark]
    """The stationary points with their heights, the lowest minimum first."""
    dimensions: Literal[1, 2] = 2
    """1: a curve, whose points all have y = 0."""

    @cached_property
    def size(self) -> float:
        """The picture's diagonal, or a curve's width: distances are shares of it."""
        wide, high = self.x[1] - self.x[0], self.y[1] - self.y[0]
        return wide if self.dimensions == 1 else float(np.hypot(wide, high))

    @property
    def near(self) -> float:
        """What is closer to a point than this is beside it."""
        return NEAR * self.size

    @cached_property
    def minima(self) -> list[Landmark]:
        """Those of the stationary points."""
        return [mark for mark in self.landmarks if mark.kind == "minimum"]

    @cached_property
    def lowest(self) -> float | None:
        """The lowest height among the minima; None where there is none."""
        return min((mark.f for mark in self.minima), default=None)

    @cached_property
    def others(self) -> list[Landmark]:
        """The saddles and the maxima."""
        return [mark for mark in self.landmarks if mark.kind != "minimum"]

    @cached_property
    def saddles(self) -> list[Landmark]:
        """Those of the stationary points."""
        return [mark for mark in self.landmarks if mark.kind == "saddle"]

    def is_lowest(self, mark: Landmark) -> bool:
        """Whether no minimum is lower; those that differ by rounding alone are equally low."""
        return self.lowest is None or mark.f - self.lowest <= ROUNDING * max(1.0, abs(mark.f))

    @cached_property
    def reaches(self) -> dict[Landmark, float]:
        """How far each stationary point's own surroundings reach: at most halfway to another."""
        apart = distances(self.landmarks, *_columns(self.landmarks))
        halves = np.where(apart > 0, apart, np.inf).min(axis=1, initial=np.inf) / 2
        return dict(zip(self.landmarks, np.minimum(halves, self.near).tolist(), strict=True))

    def name(self, mark: Landmark) -> str:
        """A stationary point in words, as "the minimum (1, 1)"."""
        x, y = (f"{round(at / self.size, DIGITS) * self.size + 0.0:.3g}" for at in (mark.x, mark.y))
        return f"the {mark.kind} " + (f"({x}, {y})" if self.dimensions == 2 else f"x = {x}")


def distances(marks: Sequence[Landmark], x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """How far each of some points is from each of some stationary points.

    Returns:
        Shape (points, marks).
    """
    px, py = _columns(marks)
    dx, dy = x[:, None] - px, y[:, None] - py
    return np.asarray(np.sqrt(dx * dx + dy * dy))


def _columns(marks: Sequence[Landmark]) -> tuple[np.ndarray, np.ndarray]:
    """Where they are along x, and along y."""
    return np.array([mark.x for mark in marks]), np.array([mark.y for mark in marks])
