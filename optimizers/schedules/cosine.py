import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param, race_length


class Cosine(Schedule):
    """Half a cosine wave from full to an end value.

    Long near full, quick in between, gentle at the end: the habit of today.
    """

    title, curve = "Cosine", "falls"
    reference = "https://arxiv.org/abs/1608.03983"
    formula = (
        r"\eta_t = \eta\,\bigl(\alpha + \tfrac{1-\alpha}{2}(1 + \cos(\pi \min(t-1, T)/T))\bigr)"
    )

    end: float = param(0.0, 0.0, 1.0, r"\alpha", help="What is left at the end.")
    length: float = race_length("T", help="Steps until the end value.")

    def factor(self, t: Array) -> Array:
        part = jnp.minimum(t - 1, self.length) / self.length
        return self.end + (1 - self.end) * (1 + jnp.cos(jnp.pi * part)) / 2
