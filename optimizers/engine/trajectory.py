"""Trajectories: `trace` walks one optimizer, and keeps all that it leaves behind."""

from dataclasses import dataclass

import numpy as np

from optimizers.declare import Optimizer, Surface
from optimizers.engine.branching import Past
from optimizers.engine.groups import group_of
from optimizers.engine.lane import Lane
from optimizers.engine.program import GRADIENT, LOSS, POINT, STATE, layout_of, width
from optimizers.engine.race import Race
from optimizers.engine.walker import BranchedWalker, Point, Walker


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
    rule: type[Optimizer] | None = None
    """Whose inner state it has; None where it was made by hand."""
    branched_at: int = 0
    """The step from which on the walk and its state are the rule's own; 0 but for a branch."""
    lane: Lane | None = None
    """What walked, its schedules as long as the race; None where it was made by hand."""
    noisy: np.ndarray | None = None
    """Whether each step saw a noisy gradient, shape (steps,); None where it was made by hand."""

    def past(self, first: int, last: int) -> Past:
        """Some of its steps, for a walk that branches from it."""
        rule = self.rule or Optimizer
        rows = np.zeros((last + 1 - first, width(group_of(rule))))
        some = slice(first, last + 1)
        rows[:, POINT], rows[:, LOSS], rows[:, GRADIENT] = self.x[some], self.f[some], self.g[some]
        at = STATE.start
        for part in self.state.values():
            numbers = part[some].reshape(len(rows), -1)
            rows[:, at : at + numbers.shape[1]] = numbers
            at += numbers.shape[1]
        return Past(rule, rows, np.full((last - first, len(rule.parameters)), np.nan))

    def check_branch(self, step: int) -> None:
        """Raise unless a walk can branch from it at a step."""
        if self.rule is None:
            raise ValueError("the trajectory does not say whose inner state it has (its rule)")
        layout = layout_of(self.rule)
        shapes = {name: part.shape[1:] for name, part in self.state.items()}
        if shapes != dict(zip(layout.names, layout.shapes, strict=True)):
            raise ValueError(f"the trajectory's state is not one of {self.rule.id}: {shapes}")
        low, high = self.branched_at, len(self.x) - 1
        if not low <= step <= high:
            where = f", where it branched off itself, and {high}" if low else f" and {high}"
            raise ValueError(f"the step to branch at must be between {low}{where}, got {step}")
        if self.diverged_at is not None and step >= self.diverged_at:
            raise ValueError(
                f"the trajectory diverged at step {self.diverged_at}, so that nothing can branch "
                f"from it at step {step}"
            )


def trace(
    racer: Optimizer | Lane,
    surface: Surface,
    *,
    start: Point | None = None,
    steps: int | None = None,
    seed: int = 0,
    noise: float = 0.0,
    after: tuple[Trajectory, int] | None = None,
    fresh: bool = False,
) -> Trajectory:
    """Walk one optimizer, or a lane with its schedules and batch size, over a surface.

    Args:
        start: (x, y); the surface's own where left out.
        steps: how many; as many as the surface needs to show what it is for where left out.
        noise: the standard deviation of one example's gradient in each coordinate, drawn from
            `seed`; a batch of B examples has it divided by the root of B.
        after: a trajectory on this surface and a step of it, to branch from. The walk shares the
            trajectory up to there, and goes on with what of the inner state its rule has too (the
            same name, shape and meaning; the rest begins as its `init` gives it). Steps are
            counted from the start of all: `steps` is as many as the trajectory has where left
            out, and schedules, batches, noise and Adam's bias correction go on as they would
            have, so a branch that changes nothing is the trajectory itself, bit for bit.
        fresh: whether the whole inner state begins anew after that step.

    Raises:
        ValueError: a number is out of range, the trajectory diverged before that step, or its
            state is not its rule's.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, trace
        >>> walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=500)
        >>> walk.x.shape
        (501, 2)
        >>> plain = trace(OPTIMIZERS["gradient_descent"](), SURFACES["beale"](), after=(walk, 40))
        >>> bool((plain.x[:41] == walk.x[:41]).all())
        True
    """
    if after and start is not None:
        raise ValueError("a walk that branches from a trajectory has its start")
    if fresh and not after:
        raise ValueError("fresh needs a trajectory to branch from (after)")
    if after:
        start, steps = _start(after[0]), len(after[0].x) - 1 if steps is None else steps
    race = Race.of(surface, [racer], start=start, steps=steps, seed=seed, noise=noise)
    walkers = [_branched(race, *after, fresh)] if after else race.walkers()
    (noisy,) = race.noisy()
    if after and after[0].noisy is not None:
        noisy[: after[1]] = after[0].noisy[: after[1]]
    return _walked(race, walkers, after[1] if after else 0, noisy)


def _start(trajectory: Trajectory) -> Point:
    x, y = trajectory.x[0]
    return float(x), float(y)


def _branched(race: Race, trajectory: Trajectory, step: int, fresh: bool) -> Walker:
    trajectory.check_branch(step)
    if race.steps < step:
        raise ValueError(f"steps must be at least {step}, where it branches, got {race.steps}")
    lane = race.lanes[0].over(race.steps)
    return BranchedWalker(lane, race.surface, trajectory, step, fresh)


def _walked(race: Race, walkers: list[Walker], since: int, noisy: np.ndarray) -> Trajectory:
    rows = np.concatenate([part.rows for (part,) in race.walks(walkers, None)])
    (walker,) = walkers
    layout = layout_of(walker.rule)
    state = dict(zip(layout.names, layout.parts(rows[:, STATE]), strict=True))
    return Trajectory(
        rows[:, POINT],
        rows[:, LOSS],
        rows[:, GRADIENT],
        state,
        race.diverged_at(walker),
        walker.rule,
        since,
        walker.lane,
        noisy,
    )
