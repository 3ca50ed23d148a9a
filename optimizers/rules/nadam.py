from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    v: Array = kept("The second moment: a running average of squared gradients.", stretch(-0.5))


class Nadam(Optimizer):
    """Adam with Nesterov's look ahead: the next step's momentum is applied already in this one.

    The newest gradient weighs more and the old average less, so in a bowl it overshoots a little
    less than Adam. It looks ahead with what it knows and needs no gradient elsewhere;
    what Adam gets wrong, it gets wrong too.
    """

    title, year, family = "Nadam", 2016, "adaptive moments"
    parents = ("nesterov", "adam")
    reference = "https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ"
    convention = "constant beta1, as in optax; Dozat's paper, Keras and torch.optim let it grow"
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad g = \nabla f(x) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad \hat v = v/(1-\beta_2^t) \\
        \bar m &= \beta_1\,m/(1-\beta_1^{t+1}) + (1-\beta_1)\,g/(1-\beta_1^t) \\
        x &\leftarrow x - \eta\,\bar m / (\sqrt{\hat v} + \epsilon)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x)
        m = self.beta1 * s.m + (1 - self.beta1) * g
        v = self.beta2 * s.v + (1 - self.beta2) * g**2
        m_next = self.beta1 * m / (1 - self.beta1 ** (t + 1))
        m_bar = m_next + (1 - self.beta1) * g / (1 - self.beta1**t)
        v_hat = v / (1 - self.beta2**t)
        return x - self.learning_rate * m_bar / (jnp.sqrt(v_hat) + self.epsilon), Moments(m, v)

    def edge(self, s: Moments, t: Any) -> Edge:
        v_hat = s.v / (1 - self.beta2**t)
        divisor = (1 - self.beta1**t) * (v_hat**0.5 + self.epsilon)
        return Edge(
            2 * (1 + self.beta1) / ((1 + 2 * self.beta1) * (1 - self.beta1) * self.learning_rate),
            divisor,
        )
