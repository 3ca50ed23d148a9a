"""Schedules: a factor on a parameter that changes with the step."""

from typing import ClassVar

from jax import Array

from optimizers.declare.declared import Declared, source_of


class Schedule(Declared):
    """A factor as a function of the step. Subclasses declare their parameters and `factor`.

    The engine multiplies a parameter by it, so every schedule works with every optimizer.
    """

    kind = "schedule"
    curve: ClassVar[str]  # in one word, for a menu: falls, rises, waves

    def factor(self, t: Array) -> Array:
        """The factors of the steps t, which count from 1; of the shape of t."""
        raise NotImplementedError

    @classmethod
    def source(cls) -> str:
        """The source of `factor`."""
        return source_of(cls.factor)
