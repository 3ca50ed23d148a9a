"""Stationary points, found in plain NumPy where a surface has no closed form for them.

Nothing here is compiled, so that a slider may ask for it at every position.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np

PointKind = Literal["minimum", "saddle", "maximum"]
Interval = tuple[float, float]
Slope = Callable[[np.ndarray], np.ndarray]
Derivatives = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, ...]]

GRID = 1000  # points, so close that a slope vanishes at most once between neighbours
HALVINGS = 60  # down to neighbouring floats
DIGITS = 15  # after the decimal point, so that 1 is not a neighbour of 1
NEWTON = 30  # steps


class StationaryPoint(NamedTuple):
    """A point where the gradient of a surface vanishes."""

    x: float
    y: float
    kind: PointKind


class Landmark(NamedTuple):
    """A stationary point with its height."""

    x: float
    y: float
    f: float
    kind: PointKind


class Turn(NamedTuple):
    """Where a curve turns: from falling to rising (a minimum), or from rising to falling."""

    x: float
    kind: PointKind


def turns(slope: Slope, low: float, high: float) -> list[Turn]:
    """Where a curve turns between low and high, from the left, by halving intervals.

    Args:
        slope: that of the curve, up to a positive factor.
    """
    grid = np.linspace(low, high, GRID)
    rises = slope(grid) > 0
    at = np.flatnonzero(rises[1:] != rises[:-1])
    left, right, minimum = grid[at], grid[at + 1], rises[at + 1]
    for _ in range(HALVINGS):
        middle = (left + right) / 2
        passed = (slope(middle) > 0) == minimum
        left, right = np.where(passed, left, middle), np.where(passed, middle, right)
    x = np.where(np.abs(slope(left)) <= np.abs(slope(right)), left, right)
    pairs = zip((x.round(DIGITS) + 0.0).tolist(), minimum, strict=True)
    return [Turn(place, "minimum" if up else "maximum") for place, up in pairs]


def crossed(xs: list[Turn], ys: list[Turn]) -> list[StationaryPoint]:
    """The stationary points of a sum f(x) + g(y), from the turns of f and of g."""
    return [
        StationaryPoint(x.x, y.x, x.kind if x.kind == y.kind else "saddle") for x in xs for y in ys
    ]


def settled(derivatives: Derivatives, x: Interval, y: Interval, grid: int) -> list[StationaryPoint]:
    """Where Newton's method settles, started from a grid of points over a domain.

    Args:
        derivatives: (x, y) -> (df/dx, df/dy, d2f/dx2, d2f/dxdy, d2f/dy2).
        grid: how many points along each side; fine enough, and none is missed.
    """
    px, py = (part.ravel() for part in np.meshgrid(np.linspace(*x, grid), np.linspace(*y, grid)))
    with np.errstate(all="ignore"):  # some starts diverge
        for _ in range(NEWTON):
            u, v, a, b, d = derivatives(px, py)
            px, py = px - (d * u - b * v) / (a * d - b * b), py - (a * v - b * u) / (a * d - b * b)
        u, v, a, b, d = derivatives(px, py)
        there = np.maximum(np.abs(u), np.abs(v)) < 1e-11 * np.maximum(np.abs(a), np.abs(d))
        there &= (px >= x[0]) & (px <= x[1]) & (py >= y[0]) & (py <= y[1])
    points = np.stack([px, py], axis=1)[there].round(DIGITS) + 0.0
    _, first = np.unique(points.round(6), axis=0, return_index=True)
    determinants, traces = (a * d - b * b)[there], (a + d)[there]
    return [
        StationaryPoint(float(points[i, 0]), float(points[i, 1]), _kind(determinants[i], traces[i]))
        for i in first
    ]


def _kind(determinant: float, trace: float) -> PointKind:
    """The kind of a stationary point, from its second derivatives."""
    if determinant < 0:
        return "saddle"
    return "minimum" if trace > 0 else "maximum"
