import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule


class Constant(Schedule):
    """The same at every step.

    Simple, and enough where the gradient vanishes by itself. With noise the walk never settles: in
    a bowl it dances about the minimum, as far as the root of a small learning rate.
    """

    title, curve = "Constant", "stays"
    reference = "https://arxiv.org/abs/1606.04838"
    formula = r"\eta_t = \eta"

    def factor(self, t: Array) -> Array:
        return jnp.ones_like(t)
