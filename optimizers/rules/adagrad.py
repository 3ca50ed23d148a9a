from typing import Any, NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Edge, Objective, Optimizer, kept, param, stretch


class Accumulated(NamedTuple):
    G: Array = kept("The sum of the squared gradients of all steps.", stretch(-0.5))


class AdaGrad(Optimizer):
    """Every coordinate gets its own step, smaller the more gradient it has seen.

    Rarely used coordinates keep large steps, which suits sparse data and leaves saddles fast whose
    way out runs along an axis. But the sum of squares only grows. While gradients keep their size,
    as with noise, the effective learning rate falls like one over the root of t; where they fade,
    sum and rate come to rest.
    """

    title, year, family = "AdaGrad", 2011, "adaptive"
    parents = ("gradient_descent",)
    reference = "https://jmlr.org/papers/v12/duchi11a.html"
    convention = "epsilon outside the root, as in the paper; sum starting at zero"
    formula = r"""
        G &\leftarrow G + g^2, \quad g = \nabla f(x) \\
        x &\leftarrow x - \eta\,g / (\sqrt{G} + \epsilon)"""

    learning_rate: float = param(0.2)
    epsilon: float = param(1e-8)

    def init(self, x: Array) -> Accumulated:
        return Accumulated(G=jnp.zeros_like(x))

    def step(self, f: Objective, x: Array, s: Accumulated, t: Array) -> tuple[Array, Accumulated]:
        g = grad(f)(x)
        G = s.G + g**2
        return x - self.learning_rate * g / (jnp.sqrt(G) + self.epsilon), Accumulated(G)

    def edge(self, s: Accumulated, t: Any) -> Edge:
        return Edge(2 / self.learning_rate, s.G**0.5 + self.epsilon)
