from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch, toggle


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    v: Array = kept("The second moment: a running average of squared gradients.", stretch(-0.5))


class Adam(Optimizer):
    """Momentum picks the direction, RMSProp the stride, and both start unbiased.

    The first moment is an average of gradients, the second of their squares; dividing each by
    one minus its decay to the t-th power undoes their start at zero, so the first step moves
    every coordinate by one learning rate, whatever the gradient. It rescales along the axes only:
    a valley turned against them slows it down, and momentum not at all.
    """

    title, year, family = "Adam", 2014, "adaptive moments"
    parents = ("momentum", "rmsprop")
    reference = "https://arxiv.org/abs/1412.6980"
    convention = "epsilon outside the root, as in the paper's Algorithm 1"
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-c\,\beta_1^t) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad \hat v = v/(1-c\,\beta_2^t) \\
        x &\leftarrow x - \eta\,\hat m / (\sqrt{\hat v} + \epsilon), \quad g = \nabla f(x)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)
    bias_correction: float = toggle(True)

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x)
        m = self.beta1 * s.m + (1 - self.beta1) * g
        v = self.beta2 * s.v + (1 - self.beta2) * g**2
        m_hat = m / (1 - self.bias_correction * self.beta1**t)
        v_hat = v / (1 - self.bias_correction * self.beta2**t)
        return x - self.learning_rate * m_hat / (jnp.sqrt(v_hat) + self.epsilon), Moments(m, v)

    def edge(self, s: Moments, t: Any) -> Edge:
        v_hat = s.v / (1 - self.bias_correction * self.beta2**t)
        divisor = (1 - self.bias_correction * self.beta1**t) * (v_hat**0.5 + self.epsilon)
        return Edge(2 * (1 + self.beta1) / ((1 - self.beta1) * self.learning_rate), divisor)
