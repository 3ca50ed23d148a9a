import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule


class Constant(Schedule):
    """The same at every step.

    Simple, and enough where the gradient vanishes by itself; with noise, the walk never settles
    but dances at the size of its learning rate.
    """

    title, curve = "Constant", "stays"
    reference = "https://doi.org/10.1214/aoms/1177729586"
    formula = r"\eta_t = \eta"

    def factor(self, t: Array) -> Array:
        return jnp.ones_like(t)
