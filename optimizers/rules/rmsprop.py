from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, kept, param, stretch


class Average(NamedTuple):
    A: Array = kept("A running average of squared gradients.", stretch(-0.5))


class RMSProp(Optimizer):
    """AdaGrad that forgets: a running average of squared gradients instead of their sum.

    Hinton presented it as rprop made fit for mini-batches. The step no longer dies out: every
    coordinate moves at about the learning rate per step, however gentle the slope. The average
    starts at zero, so the first steps are too long, and around a minimum it keeps dancing, half a
    learning rate to either side.
    """

    title, year, family = "RMSProp", 2012, "adaptive"
    parents = ("adagrad",)
    reference = "https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf"
    convention = (
        "epsilon outside the root, as in torch.optim (Hinton's slide has none); average starting "
        "at zero, no bias correction"
    )
    formula = r"""
        A &\leftarrow \rho A + (1 - \rho)\,g^2, \quad g = \nabla f(x) \\
        x &\leftarrow x - \eta\,g / (\sqrt{A} + \epsilon)"""

    learning_rate: float = param(0.01)
    rho: float = param(0.9)
    epsilon: float = param(1e-8)

    def init(self, x: Array) -> Average:
        return Average(A=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Average, t: Array) -> tuple[Array, Average]:
        g = grad(f)(x)
        A = self.rho * s.A + (1 - self.rho) * g**2
        return x - self.learning_rate * g / (jnp.sqrt(A) + self.epsilon), Average(A)

    def edge(self, s: Average, t: Any) -> Edge:
        return Edge(2 / self.learning_rate, s.A**0.5 + self.epsilon)
