from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad, hessian

from optimizers.declare import Objective, Optimizer, param, quadratic, shown


class Solved(NamedTuple):
    H: Array = shown("The Hessian it solved with, damping included.", quadratic("learning_rate"))


class Newton(Optimizer):
    """Fit a parabola to the place it stands on and jump to where the parabola is flat.

    Curvature tells how far to go in every direction, so it lands in one step on any quadratic,
    however long and turned the valley. But flat is not low: it runs to saddles and hilltops as
    gladly as to minima, leaps far away where curvature nearly vanishes, and needs the Hessian.
    Damping beyond the steepest downward curvature turns it downhill, towards gradient descent.
    """

    title, year, family = "Newton", 1740, "second order"
    reference = "https://en.wikipedia.org/wiki/Newton%27s_method_in_optimization"
    convention = (
        "the exact Hessian plus a multiple of the identity; no line search; where that is "
        "singular, the shortest step"
    )
    formula = r"x \leftarrow x - \eta\,(H + \lambda I)^{-1}\,\nabla f(x), \quad H = \nabla^2 f(x)"

    learning_rate: float = param(1.0)
    damping: float = param(0.0)

    def init(self, x: Array) -> Solved:
        return Solved(H=jnp.zeros((x.size, x.size), x.dtype))

    def step(self, f: Objective, x: Array, s: Solved, t: Array) -> tuple[Array, Solved]:
        H = hessian(f)(x) + self.damping * jnp.eye(x.size)
        return x - self.learning_rate * solve(H, grad(f)(x)), Solved(H)


def solve(H: Array, g: Array) -> Array:
    """The d with H d = g; in the plane in closed form, and the shortest where H is singular."""
    if g.size != 2:
        return jnp.linalg.solve(H, g)
    (a, b), (c, d) = H
    u, v = g
    determinant, trace = a * d - b * c, a + d
    shortest = jnp.where(trace == 0, 0.0, H @ g / trace**2)
    cramer = jnp.array([d * u - b * v, a * v - c * u]) / determinant
    return jnp.where(determinant == 0, shortest, cramer)
