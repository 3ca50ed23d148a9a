import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param


class ExponentialDecay(Schedule):
    """The same fraction lost at every step.

    Smooth, but soon so small that the walk stops wherever it is: all its steps together reach
    only so far.
    """

    title, curve = "Exponential decay", "falls"
    reference = "https://doi.org/10.1007/978-3-642-35289-8_26"
    formula = r"\eta_t = \eta\,e^{-k (t-1)}"

    rate: float = param(0.01, 1e-4, 0.2, "k", log=True, help="How fast it falls, per step.")

    def factor(self, t: Array) -> Array:
        return jnp.exp(-self.rate * (t - 1))
