from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept(
        "The first moment: a running average of gradients, penalty included.",
        arrow("-learning_rate"),
    )
    v: Array = kept("The second moment: a running average of their squares.", stretch(-0.5))


class AdamL2(Optimizer):
    """Adam with an L2 penalty in its gradient, as libraries long had it.

    The penalty's slope enters both averages and is divided like the rest, so that a weight with
    large gradients hardly decays, and one with next to none decays by about the learning rate a
    step, however weak the penalty. It does arrive where the penalized loss is lowest; AdamW takes
    the penalty out of the averages.
    """

    title, year, family = "Adam with L2", 2017, "adaptive moments"
    parents = ("adam",)
    reference = "https://arxiv.org/abs/1711.05101"
    convention = "as torch.optim.Adam with weight_decay; the loss shown is without the penalty"
    formula = r"""
        g &= \nabla f(x) + \lambda\,x \\
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-\beta_1^t) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad \hat v = v/(1-\beta_2^t) \\
        x &\leftarrow x - \eta\,\hat m / (\sqrt{\hat v} + \epsilon)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)
    l2: float = param(0.01, symbol=r"\lambda")

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x) + self.l2 * x
        m = self.beta1 * s.m + (1 - self.beta1) * g
        v = self.beta2 * s.v + (1 - self.beta2) * g**2
        m_hat, v_hat = m / (1 - self.beta1**t), v / (1 - self.beta2**t)
        return x - self.learning_rate * m_hat / (jnp.sqrt(v_hat) + self.epsilon), Moments(m, v)

    def edge(self, s: Moments, t: Any) -> Edge:
        v_hat = s.v / (1 - self.beta2**t)
        divisor = (1 - self.beta1**t) * (v_hat**0.5 + self.epsilon)
        return Edge(
            2 * (1 + self.beta1) / ((1 - self.beta1) * self.learning_rate), divisor, self.l2
        )
