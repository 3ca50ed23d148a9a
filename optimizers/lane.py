"""A lane: one optimizer with all that it walks with, and its parameters step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import jax.numpy as jnp
import numpy as np

from optimizers.declare import Optimizer
from optimizers.packing import values
from optimizers.schedule import Schedule

SCHEDULED = ("learning_rate", "momentum")  # the parameters that a schedule may move


@dataclass(frozen=True)
class Lane:
    """One optimizer in a race.

    `schedules` maps learning_rate or momentum to what multiplies it. `batch_size` is how many
    examples a step averages the gradient noise over; 0 is the full batch, without noise.
    """

    optimizer: Optimizer
    schedules: Mapping[str, Schedule] = field(default_factory=dict)
    batch_size: int = 1

    def __post_init__(self) -> None:
        for name in self.schedules:
            if name not in SCHEDULED or name not in self.optimizer.parameters:
                allowed = [one for one in SCHEDULED if one in self.optimizer.parameters]
                raise ValueError(f"no schedule for {name!r}; {self.optimizer.id} has {allowed}")
        if self.batch_size < 0:
            raise ValueError(f"batch_size must not be negative, got {self.batch_size}")

    def parameters(self, steps: np.ndarray) -> np.ndarray:
        """The optimizer's parameters at each of the steps, shape (steps, parameters)."""
        table = np.tile(values(self.optimizer), (len(steps), 1))
        for column, name in enumerate(self.optimizer.parameters):
            if name in self.schedules:
                table[:, column] *= np.asarray(self.schedules[name].factor(jnp.asarray(steps)))
        return table


def as_lane(one: Optimizer | Lane) -> Lane:
    """A lane of its own for an optimizer that comes without one."""
    return one if isinstance(one, Lane) else Lane(one)
