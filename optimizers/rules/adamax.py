from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    u: Array = kept(
        "The largest recent gradient: it fades by beta2 a step until a larger one comes.",
        stretch(-1),
    )


class AdaMax(Optimizer):
    """Adam measured by the largest recent gradient instead of the root of their mean square.

    The maximum needs no bias correction, and with beta2 near one no coordinate moves further in a
    step than about the learning rate. A single steep gradient is remembered as a whole and slows
    the walk until it has faded.
    """

    title, year, family = "AdaMax", 2014, "adaptive moments"
    parents = ("adam",)
    reference = "https://arxiv.org/abs/1412.6980"
    convention = (
        "epsilon added to the maximum, as in Keras; the paper has none, torch.optim "
        "adds it to the gradient inside the maximum"
    )
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-\beta_1^t) \\
        u &\leftarrow \max(\beta_2 u,\, |g|) \\
        x &\leftarrow x - \eta\,\hat m / (u + \epsilon), \quad g = \nabla f(x)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), u=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x)
        m = self.beta1 * s.m + (1 - self.beta1) * g
        u = jnp.maximum(self.beta2 * s.u, jnp.abs(g))
        m_hat = m / (1 - self.beta1**t)
        return x - self.learning_rate * m_hat / (u + self.epsilon), Moments(m, u)

    def edge(self, s: Moments, t: Any) -> Edge:
        divisor = (1 - self.beta1**t) * (s.u + self.epsilon)
        return Edge(2 * (1 + self.beta1) / ((1 - self.beta1) * self.learning_rate), divisor)
