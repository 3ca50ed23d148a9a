"""A backtracking line search, shared by the rules that take one."""

import jax.numpy as jnp
from jax import Array, lax

from optimizers.declare.optimizer import Objective

ENOUGH = 1e-4  # Armijo: the share of what the slope promises that a step must keep
HALVINGS = 40  # at most


def backtrack(f: Objective, x: Array, d: Array, slope: Array, longest: Array | float) -> Array:
    """The first of longest, longest/2, longest/4 ... at which f has fallen enough along d.

    Enough is Armijo's condition, f(x + a d) <= f(x) + 1e-4 a slope, which no number that is not
    finite meets. Where no length is short enough the answer is 0: better stay than climb.
    """
    here = f(x)
    shortest = longest * 0.5**HALVINGS

    def too_long(a: Array) -> Array:
        return ~(f(x + a * d) <= here + ENOUGH * a * slope) & (a > 0)

    def shorter(a: Array) -> Array:
        return lax.select(a > shortest, a / 2, 0 * a)

    return lax.while_loop(too_long, shorter, jnp.asarray(longest))
