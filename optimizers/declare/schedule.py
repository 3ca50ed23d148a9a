"""Schedules: a factor on a parameter that changes with the step."""

import dataclasses
from typing import ClassVar, Self

from jax import Array

from optimizers.declare.declared import Declared, source_of


class Schedule(Declared):
    """A factor as a function of the step. Subclasses declare their parameters and `factor`.

    The engine multiplies a parameter by it, so every schedule works with every optimizer.
    """

    kind = "schedule"
    curve: ClassVar[str]  # in one word, for a menu: falls, rises, waves

    def over(self, steps: int) -> Self:
        """The same in a race of so many steps, whose length it has where its own is not set."""
        unset = [name for name in self.parameters if getattr(self, name) is None]
        return dataclasses.replace(self, **dict.fromkeys(unset, float(max(steps, 1))))

    def factor(self, t: Array) -> Array:
        """The factors of the steps t, which count from 1; of the shape of t."""
        raise NotImplementedError

    @classmethod
    def source(cls) -> str:
        """The source of `factor`."""
        return source_of(cls.factor)
