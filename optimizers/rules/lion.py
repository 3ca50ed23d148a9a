from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, arrow, kept, param


class Average(NamedTuple):
    m: Array = kept(
        "A running average of gradients, of which only signs move the point.",
        arrow("-learning_rate"),
    )


class Lion(Optimizer):
    """Only the sign of the momentum counts, so every coordinate moves by the learning rate.

    Found by a computer search over programs. It keeps half of Adam's memory, and neither steep
    nor flat slopes change its stride; therefore it never slows down, and ends dancing around a
    minimum, one learning rate to three away, until a schedule shrinks its steps.
    """

    title, year, family = "Lion", 2023, "signs"
    parents = ("momentum", "adamw")
    reference = "https://arxiv.org/abs/2302.06675"
    convention = "as in the paper's Algorithm 2: the step mixes with beta1, the memory with beta2"
    formula = r"""
        c &= \mathrm{sign}(\beta_1 m + (1-\beta_1)\,g), \quad g = \nabla f(x) \\
        x &\leftarrow x - \eta\,(c + \lambda\,x) \\
        m &\leftarrow \beta_2 m + (1-\beta_2)\,g"""

    learning_rate: float = param(0.02)
    beta1: float = param(0.9, help="How much the momentum counts in a step.")
    beta2: float = param(0.99, help="How slowly the momentum forgets.")
    weight_decay: float = param(0.0)

    def init(self, x: Array) -> Average:
        return Average(m=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Average, t: Array) -> tuple[Array, Average]:
        g = grad(f)(x)
        c = jnp.sign(self.beta1 * s.m + (1 - self.beta1) * g)
        m = self.beta2 * s.m + (1 - self.beta2) * g
        return x - self.learning_rate * (c + self.weight_decay * x), Average(m)
