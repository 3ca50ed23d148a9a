"""Trajectories: `trace` walks one optimizer, and keeps all that it leaves behind."""

from dataclasses import dataclass

import numpy as np

from optimizers.declare import Optimizer, Surface
from optimizers.engine.lane import Lane
from optimizers.engine.program import GRADIENT, LOSS, POINT, STATE, layout_of
from optimizers.engine.race import Race
from optimizers.engine.walker import Point


@dataclass(frozen=True)
class Trajectory:
    """What one walk leaves behind; every array has steps + 1 rows, row 0 is the start.

    From `diverged_at` on, the rows are NaN: a walk that leaves the finite numbers is cut there.
    """

    x: np.ndarray
    """The points, shape (steps + 1, 2)."""
    f: np.ndarray
    """The loss at each point, shape (steps + 1,)."""
    g: np.ndarray
    """The full gradient at each point, without noise, shape (steps + 1, 2)."""
    state: dict[str, np.ndarray]
    """The optimizer's inner state after each step by name, each of shape (steps + 1, ...)."""
    diverged_at: int | None
    """The first step with a number that is not finite, or None."""


def trace(
    racer: Optimizer | Lane,
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int | None = None,
    seed: int = 0,
    noise: float = 0.0,
) -> Trajectory:
    """Walk one optimizer, or a lane with its schedules and batch size, over a surface.

    Args:
        start: (x, y); the surface's own where left out.
        steps: how many; as many as the surface needs to show what it is for where left out.
        noise: the standard deviation of one example's gradient in each coordinate, drawn from
            `seed`; a batch of B examples has it divided by the root of B.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, trace
        >>> walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=500)
        >>> walk.x.shape
        (501, 2)
    """
    race = Race.of(surface, [racer], start=start, steps=steps, seed=seed, noise=noise)
    (walker,) = walkers = race.walkers()
    rows = np.concatenate([part.rows for (part,) in race.walks(walkers, None)])
    layout = layout_of(walker.rules, type(walker.lane.optimizer))
    state = dict(zip(layout.names, layout.parts(rows[:, STATE]), strict=True))
    diverged_at = race.diverged_at(walker)
    return Trajectory(rows[:, POINT], rows[:, LOSS], rows[:, GRADIENT], state, diverged_at)
