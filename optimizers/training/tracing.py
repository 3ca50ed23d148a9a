"""`trace` for all that is walked on: a surface, or the loss of a network."""

from dataclasses import dataclass
from typing import Any, overload

import numpy as np
from jax.tree_util import keystr, tree_leaves_with_path

from optimizers.declare import Network, Optimizer, Surface
from optimizers.engine import Lane, Trajectory, as_lane
from optimizers.engine import trace as trace_on_surface
from optimizers.training.measures import measured_on
from optimizers.training.training import Training


@dataclass(frozen=True, eq=False)
class NetworkTrajectory:
    """What the training of a network leaves behind; every array has steps + 1 rows, row 0 first.

    From `diverged_at` on, the rows are NaN.
    """

    x: np.ndarray
    """The weights, float32, shape (steps + 1, numbers); `Network.layers` makes matrices of them."""
    f: np.ndarray
    """The loss over all training images, penalties included, float32, shape (steps + 1,)."""
    measures: dict[str, np.ndarray]
    """All that is measured (`measured_on`) by name, `f` among it, each of shape (steps + 1,)."""
    average: np.ndarray
    """The running average of the weights after each step, of the shape of x."""
    state: dict[str, np.ndarray]
    """The optimizer's inner state by name, each of shape (steps + 1, ...); only of rules whose edge
    of stability depends on it."""
    diverged_at: int | None
    """The first step with a weight that is not finite, or None."""
    rule: type[Optimizer]
    lane: Lane
    """What trained, its schedules as long as the training."""


@overload
def trace(
    racer: Optimizer | Lane,
    surface: Surface,
    *,
    start: tuple[float, float] | None = None,
    steps: int | None = None,
    seed: int = 0,
    noise: float = 0.0,
    after: tuple[Trajectory, int] | None = None,
    fresh: bool = False,
) -> Trajectory: ...


@overload
def trace(
    racer: Optimizer | Lane, surface: Network, *, steps: int | None = None, seed: int = 0
) -> NetworkTrajectory: ...


def trace(
    racer: Optimizer | Lane, surface: Any, *, steps: int | None = None, seed: int = 0, **others: Any
) -> Any:
    """Walk one optimizer, or a lane with its schedules and batch size, over a surface or network.

    Args:
        surface: what is walked on: one of SURFACES, or one of NETWORKS, whose weights are trained.
        steps: how many; as many as the surface needs to show what it is for where left out.
        seed: of the noise and the batches; of a network also of its first weights and its dropout.
        start: (x, y); the surface's own where left out. Not for networks.
        noise: the standard deviation of one example's gradient in each coordinate; a batch of B
            examples has it divided by the root of B. Not for networks, whose batches are real.
        after: a trajectory on this surface and a step of it, to branch from. The walk shares the
            trajectory up to there, and goes on with what of the inner state its rule has too (the
            same name, shape and meaning; the rest begins as its `init` gives it). Steps are
            counted from the start of all: `steps` is as many as the trajectory has where left
            out, and schedules, batches, noise and Adam's bias correction go on as they would
            have, so a branch that changes nothing is the trajectory itself, bit for bit. Not for
            networks: there a lane of a `Training` branches (`Branch`).
        fresh: whether the whole inner state begins anew after that step.

    Returns:
        A `Trajectory` of a surface, a `NetworkTrajectory` of a network.

    Raises:
        ValueError: a number is out of range, the trajectory diverged before that step, or its
            state is not its rule's; the optimizer keeps a matrix too large for a network; or a
            network is given what only surfaces have.

    Example:
        >>> from optimizers import NETWORKS, OPTIMIZERS, SURFACES, trace
        >>> walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), steps=500)
        >>> walk.x.shape
        (501, 2)
        >>> plain = trace(OPTIMIZERS["gradient_descent"](), SURFACES["beale"](), after=(walk, 40))
        >>> bool((plain.x[:41] == walk.x[:41]).all())
        True
        >>> digits = NETWORKS["digits"](dropout=0.2)
        >>> training = trace(OPTIMIZERS["adam"](learning_rate=0.01), digits, steps=200)
        >>> training.x.shape
        (201, 2509)
        >>> bool(training.measures["accuracy_digit_test"][-1] > 0.8)
        True
    """
    if isinstance(surface, Surface):
        return trace_on_surface(racer, surface, steps=steps, seed=seed, **others)
    for name, why in NOT_OF_NETWORKS.items():
        if others.pop(name, None):
            raise ValueError(f"{name} is not for networks: {why}; {surface.id} is one")
    if others:
        raise TypeError(f"trace has no argument {next(iter(others))!r}")
    return _trained(as_lane(racer), surface, steps, seed)


NOT_OF_NETWORKS = {
    "start": "the first weights are drawn from the seed and scaled by initial_scale",
    "noise": "their gradient noise is that of real batches (Lane.batch_size)",
    "after": "a lane of a Training branches from an earlier one (Branch)",
    "fresh": "it belongs to a branch",
}


def _trained(lane: Lane, network: Network, steps: int | None, seed: int) -> NetworkTrajectory:
    trained = Training.of(network, [lane], steps=steps, seed=seed, every=1).run()
    (values,), (learnt,) = trained.values, trained.lanes
    measures = dict(zip(measured_on(type(network)), values.T, strict=True))
    return NetworkTrajectory(
        learnt.w,
        measures["f"],
        measures,
        learnt.average,
        {keystr(at, simple=True): leaf for at, leaf in tree_leaves_with_path(learnt.state)},
        trained.diverged_at[0],
        type(lane.optimizer),
        lane.over(trained.training.steps),
    )
