from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, arrow, kept, param, stretch


class Moments(NamedTuple):
    m: Array = kept("The first moment: a running average of gradients.", arrow("-learning_rate"))
    v: Array = kept(
        "A running average of squared gradients; the first few steps do without.",
        stretch(-0.5),
    )


class RAdam(Optimizer):
    """Adam that trusts its second moment only once it has seen enough gradients.

    Early on, v is a guess from a few samples and the stride is erratic; its authors hold this to be
    why Adam gains from a warm-up. Here the first few steps go without v, as plain momentum, and the
    stride then grows by itself. Those first steps are not scaled: where slopes are steep they can
    be wild.
    """

    title, year, family = "RAdam", 2019, "adaptive moments"
    parents = ("adam",)
    reference = "https://arxiv.org/abs/1908.03265"
    convention = (
        "rectified where rho is above 5, epsilon before the bias correction, as in "
        "torch.optim; the paper says 4 and has no epsilon, optax adds it afterwards"
    )
    formula = r"""
        m &\leftarrow \beta_1 m + (1-\beta_1)\,g, \quad \hat m = m/(1-\beta_1^t) \\
        v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2, \quad g = \nabla f(x) \\
        \rho &= \rho_\infty - 2t\,\beta_2^t/(1-\beta_2^t), \quad \rho_\infty = 2/(1-\beta_2) - 1 \\
        r &= \sqrt{\frac{(\rho-4)(\rho-2)\,\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\,\rho}} \\
        x &\leftarrow x - \eta\,\hat m \;\left( r\,\sqrt{1-\beta_2^t} / (\sqrt{v} + \epsilon)
            \text{ where } \rho > 5, \text{ else } 1 \right)"""

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
        m_hat, correction = m / (1 - self.beta1**t), 1 - self.beta2**t
        most = 2 / (1 - self.beta2) - 1
        rho = most - 2 * t * (1 - correction) / correction
        r = jnp.sqrt((rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho))
        scale = r * jnp.sqrt(correction) / (jnp.sqrt(v) + self.epsilon)
        return x - self.learning_rate * m_hat * jnp.where(rho > 5, scale, 1.0), Moments(m, v)
