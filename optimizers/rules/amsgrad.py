from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    v: Array = kept("A running average of squared gradients.")
    w: Array = kept("The largest v so far, which the step is divided by.", stretch(-0.5))


class AMSGrad(Optimizer):
    """Adam whose second moment never falls: it divides by the largest one seen.

    Adam may forget a rare steep gradient and then step too far, even where the problem is
    convex; keeping the maximum repairs the proof of convergence. The price is AdaGrad's old
    trouble, for one steep slope at the start shortens every step that follows. The bias is
    corrected after the maximum, so the first strides may still grow.
    """

    title, year, family = "AMSGrad", 2018, "adaptive moments"
    parents = ("adam",)
    reference = "https://openreview.net/forum?id=ryQu7f-RZ"
    convention = (
        "maximum of the uncorrected v, corrected afterwards, as in torch.optim; optax "
        "corrects first, and the paper does not correct"
    )
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-\beta_1^t) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad g = \nabla f(x) \\
        w &\leftarrow \max(w,\, v), \quad \hat w = w/(1-\beta_2^t) \\
        x &\leftarrow x - \eta\,\hat m / (\sqrt{\hat w} + \epsilon)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), v=jnp.zeros_like(x), w=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x)
        m = self.beta1 * s.m + (1 - self.beta1) * g
        v = self.beta2 * s.v + (1 - self.beta2) * g**2
        w = jnp.maximum(s.w, v)
        m_hat, w_hat = m / (1 - self.beta1**t), w / (1 - self.beta2**t)
        return x - self.learning_rate * m_hat / (jnp.sqrt(w_hat) + self.epsilon), Moments(m, v, w)

    def edge(self, s: Moments, t: Any) -> Edge:
        w_hat = s.w / (1 - self.beta2**t)
        divisor = (1 - self.beta1**t) * (w_hat**0.5 + self.epsilon)
        return Edge(2 * (1 + self.beta1) / ((1 - self.beta1) * self.learning_rate), divisor)
