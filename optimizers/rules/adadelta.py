from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, kept, param, stretch


class Averages(NamedTuple):
    A: Array = kept("The running average of squared gradients.", stretch(-0.5))
    D: Array = kept("The running average of squared steps, before the learning rate.")


class AdaDelta(Optimizer):
    """AdaGrad that forgets, and measures its stride by the strides it took before.

    The running average A of squared gradients keeps the step from dying out, and the running
    average D of squared steps takes the place of the learning rate, so the units come out
    right. But D starts at zero: whatever the slope, the first step moves every coordinate by the
    root of epsilon / (1 - rho), so that epsilon decides how long it takes to gather speed.
    """

    title, year, family = "AdaDelta", 2012, "adaptive"
    parents = ("adagrad",)
    reference = "https://arxiv.org/abs/1212.5701"
    convention = "epsilon inside both roots, averages starting at zero; eta = 1 is the paper"
    formula = r"""
        A &\leftarrow \rho A + (1 - \rho)\,g^2, \quad g = \nabla f(x) \\
        d &= \sqrt{D + \epsilon}\,/\,\sqrt{A + \epsilon}\;g \\
        D &\leftarrow \rho D + (1 - \rho)\,d^2 \\
        x &\leftarrow x - \eta\,d"""

    learning_rate: float = param(1.0)
    rho: float = param(0.9)
    epsilon: float = param(1e-6)

    def init(self, x: Array) -> Averages:
        return Averages(A=jnp.zeros_like(x), D=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Averages, t: Array) -> tuple[Array, Averages]:
        g = grad(f)(x)
        A = self.rho * s.A + (1 - self.rho) * g**2
        d = jnp.sqrt(s.D + self.epsilon) / jnp.sqrt(A + self.epsilon) * g
        D = self.rho * s.D + (1 - self.rho) * d**2
        return x - self.learning_rate * d, Averages(A, D)
