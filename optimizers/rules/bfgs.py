from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, backtrack, kept, param, quadratic, shown


class Curvature(NamedTuple):
    H: Array = kept(
        "The inverse of the Hessian, as far as the steps have shown it.",
        quadratic("a", inverse=True, as_found=True),
    )
    a: Array = shown("The step length that the line search took, as a multiple of d.")


class BFGS(Optimizer):
    """Newton's method that learns the inverse Hessian from the gradients along its way.

    Each step shows how the gradient changes in one direction, and H takes that in; a line search
    sees to it that every step goes down, so it runs into a saddle only from exactly on its ridge.
    H holds a number for every pair of parameters, too many for a network, and under noise each
    step runs all the way to a minimum that is not there, as Newton's does.
    """

    title, year, family = "BFGS", 1970, "second order"
    parents = ("newton",)
    reference = "https://doi.org/10.1093/imamat/6.1.76"
    convention = (
        "H starts as the identity; steps halved until Armijo's condition holds; no update "
        "where the curvature along the step is not positive"
    )
    formula = r"""
        d &= -H g, \quad g = \nabla f(x) \\
        a &= \text{first of } \eta, \tfrac{\eta}{2}, \tfrac{\eta}{4} \ldots \text{ with} \\
            &\quad f(x + a d) \le f(x) + 10^{-4} a\,g^T d \\
        s &= a\,d, \quad y = \nabla f(x + s) - g \\
        x &\leftarrow x + s \\
        H &\leftarrow V H V^T + \frac{s s^T}{s^T y}, \quad V = I - \frac{s y^T}{s^T y}"""

    learning_rate: float = param(1.0, help="The longest step tried.")

    def init(self, x: Array) -> Curvature:
        return Curvature(H=jnp.eye(x.size, dtype=x.dtype), a=jnp.zeros((), x.dtype))

    def step(self, f: Objective, x: Array, s: Curvature, t: Array) -> tuple[Array, Curvature]:
        g = grad(f)(x)
        d = -s.H @ g
        a = backtrack(f, x, d, g @ d, self.learning_rate)
        step = a * d
        y = grad(f)(x + step) - g
        V = jnp.eye(x.size) - jnp.outer(step, y) / (step @ y)
        H = V @ s.H @ V.T + jnp.outer(step, step) / (step @ y)
        return x + step, Curvature(jnp.where(step @ y > 0, H, s.H), a)
