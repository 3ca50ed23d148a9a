from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad, lax

from optimizers.declare import Objective, Optimizer, backtrack, kept, param, shown

CAPACITY = 10  # pairs; the state has a fixed size


class Pairs(NamedTuple):
    S: Array = kept("The last steps, the newest first.")
    Y: Array = kept("How the gradient changed over each of these steps.")
    a: Array = shown("The step length that the line search took, as a multiple of d.")


class LBFGS(Optimizer):
    """BFGS that forgets: the last few steps stand in for the whole inverse Hessian.

    It keeps k pairs of a step s and the change y of the gradient over it, and rebuilds the
    direction from them in two loops, so memory grows with the number of parameters and not with
    its square. What it forgets it must learn again, and noise misleads it like its parent.
    """

    title, year, family = "L-BFGS", 1980, "second order"
    parents = ("bfgs",)
    reference = "https://doi.org/10.1090/S0025-5718-1980-0572855-7"
    convention = (
        "pair 1 is the newest, and the start is from it; steps halved until Armijo's condition "
        "holds; forgets all pairs where the curvature along the step is not positive"
    )
    formula = r"""
        d &= -g \\
        \alpha_i &= s_i^T d / s_i^T y_i, \quad d \leftarrow d - \alpha_i\,y_i,
            \quad i = 1 \ldots k \\
        d &\leftarrow (s_1^T y_1 / y_1^T y_1)\,d \\
        d &\leftarrow d + (\alpha_i - y_i^T d / s_i^T y_i)\,s_i, \quad i = k \ldots 1 \\
        a &= \text{first of } \eta, \tfrac{\eta}{2}, \tfrac{\eta}{4} \ldots \text{ with} \\
            &\quad f(x + a d) \le f(x) + 10^{-4} a\,g^T d \\
        s &= a\,d, \quad y = \nabla f(x + s) - g \\
        x &\leftarrow x + s, \quad g = \nabla f(x)"""

    learning_rate: float = param(1.0, help="The longest step tried.")
    memory: float = param(5, high=CAPACITY)

    def init(self, x: Array) -> Pairs:
        none = jnp.zeros((CAPACITY, x.size), x.dtype)
        return Pairs(S=none, Y=none, a=jnp.zeros((), x.dtype))

    @classmethod
    def keeps(cls) -> str:
        """Of the pairs only k are used, however many there is room for."""
        return "keeps 2k numbers for each parameter"

    def step(self, f: Objective, x: Array, s: Pairs, t: Array) -> tuple[Array, Pairs]:
        def back(d: Array, pair: tuple[Array, ...]) -> tuple[Array, Array]:
            s_i, y_i, curvature = pair
            alpha = s_i @ d / curvature
            return d - alpha * y_i, alpha

        def forth(d: Array, pair: tuple[Array, ...]) -> tuple[Array, None]:
            s_i, y_i, curvature, alpha = pair
            return d + (alpha - y_i @ d / curvature) * s_i, None

        g, SY = grad(f)(x), jnp.sum(s.S * s.Y, axis=1)
        used = (SY > 0) & (jnp.arange(CAPACITY) < self.memory)
        pairs = s.S, s.Y, jnp.where(used, SY, jnp.inf)  # dividing by infinity leaves a pair out
        d, alphas = lax.scan(back, -g, pairs)
        d = d * jnp.where(SY[0] > 0, SY[0] / jnp.sum(s.Y[0] ** 2), 1.0)
        d, _ = lax.scan(forth, d, (*pairs, alphas), reverse=True)
        a = backtrack(f, x, d, g @ d, self.learning_rate)
        step = a * d
        y = grad(f)(x + step) - g
        S, Y = jnp.vstack([step, s.S[:-1]]), jnp.vstack([y, s.Y[:-1]])
        curved = step @ y > 0
        return x + step, Pairs(jnp.where(curved, S, 0.0), jnp.where(curved, Y, 0.0), a)
