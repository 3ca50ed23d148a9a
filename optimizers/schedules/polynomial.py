import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param, race_length


class Polynomial(Schedule):
    """From full to an end value along a power of the time left.

    With power 1 a straight line down; it knows when the race ends, and lands there.
    """

    title, curve = "Polynomial decay", "falls"
    reference = "https://arxiv.org/abs/1506.04579"
    formula = r"\eta_t = \eta\,\bigl(\alpha + (1-\alpha)\,(1 - \min(t-1, T)/T)^q\bigr)"

    power: float = param(
        1.0, 0.2, 4.0, "q", help="Along which power: 1 is a straight line, more falls early."
    )
    end: float = param(0.0, 0.0, 1.0, r"\alpha", help="What is left at the end.")
    length: float = race_length("T", help="Steps until the end value.")

    def factor(self, t: Array) -> Array:
        left = 1 - jnp.minimum(t - 1, self.length) / self.length
        return self.end + (1 - self.end) * left**self.power
