"""How far beyond the edge of stability each step of a walk is."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import jax
import numpy as np

from optimizers.declare import Edge, Surface
from optimizers.engine.curvatures import curvatures
from optimizers.engine.lane import Lane
from optimizers.engine.program import layout_of


class Strained(NamedTuple):
    """What walked, and what it remembered."""

    lane: Lane | None
    """Over the race's length (`Lane.over`); None where nobody knows."""
    state: np.ndarray
    """After each step as flat vectors, shape (steps + 1, width)."""
    since: int = 0
    """The step from which on it walked by itself; 0 but for a branch."""

    @property
    def has_edge(self) -> bool:
        """Whether it is known where its edge of stability is."""
        return self.lane is not None and self.lane.optimizer.has_edge()


def strain(
    surface: Surface,
    walkers: Sequence[Strained],
    points: np.ndarray,
    *,
    device: jax.Device | None = None,
) -> np.ndarray:
    """The (preconditioned) sharpness where each step begins, over the largest that is stable.

    Args:
        points: each walker's x and y, shape (walkers, steps + 1, 2), NaN from where it diverged.

    Returns:
        Shape (walkers, steps); NaN for those without an edge, and where they went with others.
    """
    found = np.full((len(walkers), points.shape[1] - 1), np.nan)
    edged = [i for i, walker in enumerate(walkers) if walker.has_edge]
    if edged and found.shape[1]:
        edges = Edges.of([_edge(walkers[i]) for i in edged], found.shape[1])
        bent = curvatures(surface, points[edged, :-1].reshape(-1, 2), device=device)
        found[edged] = edges.strain(*bent.reshape(3, len(edged), -1))
    for row, walker in zip(found, walkers, strict=True):
        row[: walker.since] = np.nan
    return found


class Edges(NamedTuple):
    """The edges of some lanes at every step, each of shape (lanes, steps)."""

    sharpness: np.ndarray
    dx: np.ndarray
    dy: np.ndarray
    penalty: np.ndarray

    @classmethod
    def of(cls, edges: Sequence[Edge], steps: int) -> "Edges":
        """Those that rules declare, whose numbers may hold for all steps."""
        table = np.empty((4, len(edges), steps))
        for i, edge in enumerate(edges):
            table[0:1, i] = np.atleast_2d(edge.sharpness).T
            table[1:3, i] = np.atleast_2d(edge.divisor).T
            table[3:4, i] = np.atleast_2d(edge.penalty).T
        return cls(*table)

    def strain(self, xx: np.ndarray, xy: np.ndarray, yy: np.ndarray) -> np.ndarray:
        """The largest eigenvalue of each preconditioned Hessian, over what is stable."""
        a, c = (xx + self.penalty) / self.dx, (yy + self.penalty) / self.dy
        half = (a - c) / 2
        largest = (a + c) / 2 + np.sqrt(half * half + xy * xy / (self.dx * self.dy))
        return np.asarray(largest / self.sharpness)


def _edge(walker: Strained) -> Edge:
    """The edge at every step of a lane."""
    lane, steps = walker.lane, len(walker.state) - 1
    assert lane is not None
    rule, optimizer = type(lane.optimizer), lane.optimizer
    state = layout_of(rule).unpack(walker.state[1:])
    if lane.schedules:
        columns = lane.parameters(range(1, steps + 1)).T[..., None]
        optimizer = rule(**dict[str, Any](zip(rule.parameters, columns, strict=True)))
    edge = optimizer.edge(state, np.arange(1.0, steps + 1)[:, None])
    assert edge is not None
    return edge
