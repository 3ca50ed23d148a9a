from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param


class Velocity(NamedTuple):
    v: Array = kept(
        "The velocity: what the last step took off the point.", arrow("-momentum", as_found=True)
    )


class Momentum(Optimizer):
    """A heavy ball: gradients push a velocity, and the velocity moves the point.

    Steps that agree add up and steps that alternate cancel, so it runs along valleys in which
    gradient descent zig-zags. The price is inertia: it overshoots minima and swings back. With
    mu = 0.9 it pays off where one curvature is more than about forty times another.
    """

    title, year, family = "Momentum", 1964, "momentum"
    parents = ("gradient_descent",)
    reference = "https://doi.org/10.1016/0041-5553(64)90137-5"
    convention = "the velocity carries the learning rate (Polyak, Sutskever)"
    formula = r"""
        v &\leftarrow \mu v + \eta\,\nabla f(x) \\
        x &\leftarrow x - v"""

    learning_rate: float = param(0.01)
    momentum: float = param(0.9)

    def init(self, x: Array) -> Velocity:
        return Velocity(v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Velocity, t: Array) -> tuple[Array, Velocity]:
        v = self.momentum * s.v + self.learning_rate * grad(f)(x)
        return x - v, Velocity(v)

    def edge(self, s: Velocity, t: Any) -> Edge:
        return Edge(2 * (1 + self.momentum) / self.learning_rate)
