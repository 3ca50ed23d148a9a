from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, kept, look_ahead, param


class Velocity(NamedTuple):
    v: Array = kept("The velocity: what the last step took off the point.", look_ahead("-momentum"))


class Nesterov(Optimizer):
    """Momentum that looks before it leaps: the gradient is taken where the velocity will land.

    The look ahead corrects the velocity before it overshoots, so at small learning rates it swings
    less than momentum. At large ones it is the first to diverge: on a curvature k with mu = 0.9
    beyond a rate of about 1.36 / k, momentum beyond 3.8 / k.
    """

    title, year, family = "Nesterov", 1983, "momentum"
    parents = ("momentum",)
    reference = "https://www.mathnet.ru/eng/dan46009"
    convention = "gradient at the look-ahead point, as in Sutskever et al. (2013)"
    formula = r"""
        v &\leftarrow \mu v + \eta\,\nabla f(x - \mu v) \\
        x &\leftarrow x - v"""

    learning_rate: float = param(0.01)
    momentum: float = param(0.9)

    def init(self, x: Array) -> Velocity:
        return Velocity(v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Velocity, t: Array) -> tuple[Array, Velocity]:
        v = self.momentum * s.v + self.learning_rate * grad(f)(x - self.momentum * s.v)
        return x - v, Velocity(v)

    def edge(self, s: Velocity, t: Any) -> Edge:
        mu = self.momentum
        return Edge(2 * (1 + mu) / ((1 + 2 * mu) * self.learning_rate))
