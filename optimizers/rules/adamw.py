from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    v: Array = kept("The second moment: a running average of squared gradients.", stretch(-0.5))


class AdamW(Optimizer):
    """Adam with weight decay beside the gradient, not inside it.

    An L2 penalty in the loss goes through Adam's division, so that weights with large gradients
    decay least; decoupled, every weight decays at the same rate. It stays short of the
    minimum, nearer to the origin: the more so the noisier the gradients, and no weight settles
    beyond one over the decay. Without noise, and within that bound, the decay only holds it back
    until v has faded.
    """

    title, year, family = "AdamW", 2017, "adaptive moments"
    parents = ("adam_l2",)
    reference = "https://arxiv.org/abs/1711.05101"
    convention = (
        "decay multiplied by the learning rate, as in torch.optim; epsilon outside the root"
    )
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-\beta_1^t) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad \hat v = v/(1-\beta_2^t) \\
        x &\leftarrow x - \eta\lambda\,x - \eta\,\hat m / (\sqrt{\hat v} + \epsilon),
            \quad g = \nabla f(x)"""

    learning_rate: float = param(0.05)
    beta1: float = param(0.9)
    beta2: float = param(0.999)
    epsilon: float = param(1e-8)
    weight_decay: float = param(0.01)

    def init(self, x: Array) -> Moments:
        return Moments(m=jnp.zeros_like(x), v=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Moments, t: Array) -> tuple[Array, Moments]:
        g = grad(f)(x)
        m = self.beta1 * s.m + (1 - self.beta1) * g
        v = self.beta2 * s.v + (1 - self.beta2) * g**2
        m_hat, v_hat = m / (1 - self.beta1**t), v / (1 - self.beta2**t)
        decayed = x - self.learning_rate * self.weight_decay * x
        return decayed - self.learning_rate * m_hat / (jnp.sqrt(v_hat) + self.epsilon), Moments(
            m, v
        )

    def edge(self, s: Moments, t: Any) -> Edge:
        v_hat = s.v / (1 - self.beta2**t)
        divisor = (1 - self.beta1**t) * (v_hat**0.5 + self.epsilon)
        return Edge(
            (2 - self.learning_rate * self.weight_decay)
            * (1 + self.beta1)
            / ((1 - self.beta1) * self.learning_rate),
            divisor,
        )
