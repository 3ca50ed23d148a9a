"""A lane: one optimizer with all that it walks with, and its parameters step by step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

import jax.numpy as jnp
import numpy as np

from optimizers.declare import Optimizer, Schedule
from optimizers.engine.batches import Examined, batch_size_on, is_noisy
from optimizers.engine.branching import Branch


@dataclass(frozen=True)
class Lane:
    """One optimizer in a race.

    `schedules` maps a parameter (learning_rate or momentum) to what multiplies it. `batch_size`
    is how many examples a step sees: 0 is the full batch, without noise. Left out, it is the
    surface's usual one: a single noisy example of an analytic surface, all of the real ones.
    `branch` says which earlier lane of its race it shares the first steps with, if any.
    """

    optimizer: Optimizer
    schedules: Mapping[str, Schedule] = field(default_factory=dict)
    batch_size: int | None = None
    branch: Branch | None = None

    def __post_init__(self) -> None:
        allowed = self.optimizer.schedulable()
        for name in self.schedules:
            if name not in allowed:
                raise ValueError(f"no schedule for {name!r}; {self.optimizer.id} has {allowed}")
        if self.batch_size is not None and self.batch_size < 0:
            raise ValueError(f"batch_size must not be negative, got {self.batch_size}")

    def batch_on(self, surface: Examined) -> int:
        """How many examples a step on this surface sees; 0 is all of them."""
        return batch_size_on(surface, self.batch_size)

    def is_noisy_on(self, surface: Examined, sigma: float) -> bool:
        """Whether its steps see other gradients than the surface's, one example having `sigma`."""
        size = self.batch_on(surface)
        return is_noisy(sigma=sigma, examples=surface.examples, batch_size=size)

    def over(self, steps: int) -> "Lane":
        """The lane in a race of so many steps, whose length its schedules have unless set."""
        if not self.schedules:
            return self
        schedules = {name: schedule.over(steps) for name, schedule in self.schedules.items()}
        return replace(self, schedules=schedules)

    def scheduled(self) -> list[str]:
        """The parameters that change from step to step, in order."""
        return [name for name in self.optimizer.parameters if name in self.schedules]

    def parameters(self, steps: range) -> np.ndarray:
        """The optimizer's parameters at each of the steps, shape (steps, parameters).

        Every schedule has its length, as in a lane `over` a race.
        """
        table = np.tile([*self.optimizer.values().values()], (len(steps), 1))
        for column, name in enumerate(self.optimizer.parameters):
            if name in self.schedules:
                table[:, column] *= _factors(self.schedules[name].as_floats(), steps)
        return table


@lru_cache(256)  # lanes often share a schedule
def _factors(schedule: Schedule, steps: range) -> np.ndarray:
    return np.asarray(schedule.factor(jnp.arange(steps.start, steps.stop, dtype=float)))


def lanes_of(racers: Iterable[Optimizer | Lane]) -> tuple[Lane, ...]:
    """The lanes of a race or a training.

    Raises:
        ValueError: one branches from a lane that does not stand before it.
    """
    lanes = tuple(map(as_lane, racers))
    for place, lane in enumerate(lanes):
        if lane.branch:
            lane.branch.check(place)
    return lanes


def as_lane(racer: Optimizer | Lane) -> Lane:
    """A lane of its own for an optimizer that comes without one."""
    return racer if isinstance(racer, Lane) else Lane(racer)
