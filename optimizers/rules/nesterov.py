from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, param


class Velocity(NamedTuple):
    v: Array


class Nesterov(Optimizer):
    """Momentum that looks before it leaps: the gradient is taken where the velocity will land.

    The look ahead corrects the velocity before it overshoots, so it swings less than momentum at
    the same settings. It needs the gradient away from the point it stands on.
    """

    title, year, family = "Nesterov", 1983, "momentum"
    parents = ("momentum",)
    reference = "https://proceedings.mlr.press/v28/sutskever13.html"
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
