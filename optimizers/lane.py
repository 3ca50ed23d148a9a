"""A lane: one optimizer with all that it walks with, and its parameters step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import jax.numpy as jnp
import numpy as np

from optimizers.declare import Optimizer, Surface
from optimizers.packing import floats, values
from optimizers.schedule import Schedule

SCHEDULED = ("learning_rate", "momentum")  # the parameters that a schedule may move


def batch_on(surface: Surface, size: int | None) -> int:
    """How many examples a batch of `size` has on this surface; None is what one expects there."""
    if size is None:
        return 0 if surface.examples else 1
    if surface.examples and size > surface.examples:
        raise ValueError(
            f"batch_size must be at most {surface.examples}, the examples of {surface.id}, "
            f"got {size}"
        )
    return size


@dataclass(frozen=True)
class Lane:
    """One optimizer in a race.

    `schedules` maps learning_rate or momentum to what multiplies it. `batch_size` is how many
    examples a step sees: 0 is the full batch, without noise. Left out, it is what one expects of
    the surface: a single noisy example of an analytic one, all examples of one that has some.
    """

    optimizer: Optimizer
    schedules: Mapping[str, Schedule] = field(default_factory=dict)
    batch_size: int | None = None

    def __post_init__(self) -> None:
        for name in self.schedules:
            if name not in SCHEDULED or name not in self.optimizer.parameters:
                allowed = [one for one in SCHEDULED if one in self.optimizer.parameters]
                raise ValueError(f"no schedule for {name!r}; {self.optimizer.id} has {allowed}")
        if self.batch_size is not None and self.batch_size < 0:
            raise ValueError(f"batch_size must not be negative, got {self.batch_size}")

    def batch_on(self, surface: Surface) -> int:
        """How many examples a step on this surface sees; 0 is all of them."""
        return batch_on(surface, self.batch_size)

    def scheduled(self) -> list[str]:
        """The parameters that change from step to step, in order."""
        return [name for name in self.optimizer.parameters if name in self.schedules]

    def parameters(self, steps: range) -> np.ndarray:
        """The optimizer's parameters at each of the steps, shape (steps, parameters)."""
        table = np.tile(values(self.optimizer), (len(steps), 1))
        for column, name in enumerate(self.optimizer.parameters):
            if name in self.schedules:
                table[:, column] *= _factors(floats(self.schedules[name]), steps)
        return table


@lru_cache(256)  # the walk and its picture ask for the same
def _factors(schedule: Schedule, steps: range) -> np.ndarray:
    return np.asarray(schedule.factor(jnp.arange(steps.start, steps.stop, dtype=float)))


def as_lane(one: Optimizer | Lane) -> Lane:
    """A lane of its own for an optimizer that comes without one."""
    return one if isinstance(one, Lane) else Lane(one)
