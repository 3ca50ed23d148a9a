"""Optimizers: update rules."""

from collections.abc import Callable
from typing import Any, ClassVar

import jax
from jax import Array

from optimizers.declare.declared import Declared, source_of
from optimizers.declare.edge import Edge
from optimizers.declare.kept import Kept, fields_of

Objective = Callable[[Array], Array]


class Optimizer(Declared):
    """An update rule. Subclasses declare their parameters and `step`.

    `step` gets the function f, not its gradient: a rule may look ahead (Nesterov), take a Hessian
    (Newton) or search a line. t counts from 1. Rules are written for a vector of any length.
    """

    kind = "optimizer"
    year: ClassVar[int]
    family: ClassVar[str]
    parents: ClassVar[tuple[str, ...]] = ()
    convention: ClassVar[str]

    def init(self, x: Array) -> Any:
        """The state before the first step: a NamedTuple of arrays, or () for none.

        Each of its fields says what it is: `m: Array = kept("The mean of the gradients.")`.
        """
        return ()

    def step(self, f: Objective, x: Array, s: Any, t: Array) -> tuple[Array, Any]:
        """One step from x with state s on the objective f: the next x and the next state."""
        raise NotImplementedError

    def edge(self, s: Any, t: Any) -> Edge | None:
        """Where this rule's steps begin to grow; None where nobody has shown it.

        Args:
            s: the state after step t, whose arrays may have an axis of steps before their own.
            t: the step, a number or an array of shape (steps, 1); so may each parameter be.
        """
        return None

    @classmethod
    def has_edge(cls) -> bool:
        """Whether it declares where its steps begin to grow."""
        return cls.edge is not Optimizer.edge

    @classmethod
    def schedulable(cls) -> list[str]:
        """The parameters that a schedule may move."""
        return [name for name, parameter in cls.parameters.items() if parameter.schedulable]

    @classmethod
    def keeps(cls) -> str:
        """How much is remembered between steps for n parameters, in words without a subject."""
        numbers, of_twice = (cls._state_size(n) // n for n in (1000, 2000))
        if numbers != of_twice:
            return "keeps a matrix: n numbers for each of n parameters"
        if numbers == 0:
            return "keeps nothing between steps"
        return f"keeps {numbers} number{'s' * (numbers > 1)} for each parameter"

    @classmethod
    def needs_matrix(cls) -> bool:
        """Whether it works with a matrix: n numbers for each of n parameters."""
        n = 1000
        return any(leaf.size >= n * n for leaf in jax.tree.leaves(cls._state(n)))

    @classmethod
    def state_fields(cls) -> dict[str, Kept]:
        """What the fields of its state are, by name.

        Raises:
            TypeError: a field does not say what it is.
        """
        return fields_of(cls._state(2), cls.parameters)

    @classmethod
    def _state(cls, n: int) -> Any:
        return jax.eval_shape(cls().init, jax.ShapeDtypeStruct((n,), float))

    @classmethod
    def _state_size(cls, n: int) -> int:
        state, fields = cls._state(n), cls.state_fields()
        needed = [getattr(state, name) for name, field in fields.items() if field.needed]
        return sum(leaf.size for leaf in jax.tree.leaves(needed))

    @classmethod
    def source(cls) -> str:
        """The source of `step`."""
        return source_of(cls.step)
