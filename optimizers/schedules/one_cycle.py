import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param, race_length


class OneCycle(Schedule):
    """Up to the peak and down to almost nothing, once.

    A rate too large to start with and too large to end with crosses plateaus in the middle.
    """

    title, curve = "One cycle", "rises and falls"
    reference = "https://arxiv.org/abs/1708.07120"
    formula = r"""
        \eta_t = \eta \begin{cases}
        \alpha + \tfrac{1-\alpha}{2}(1 - \cos(\pi s/p)) & s < p \\
        \tfrac12 (1 + \cos(\pi (s-p)/(1-p))) & s \ge p
        \end{cases}, \quad s = \min\bigl((t-1)/T, 1\bigr)"""

    peak: float = param(0.3, 0.05, 0.95, "p", help="Where the peak is, as a part of the whole.")
    begin: float = param(0.04, 0.0, 1.0, r"\alpha", help="What it begins with.")
    length: float = race_length("T", help="Steps of the whole cycle.")

    def factor(self, t: Array) -> Array:
        s = jnp.minimum((t - 1) / self.length, 1)
        up = self.begin + (1 - self.begin) * (1 - jnp.cos(jnp.pi * s / self.peak)) / 2
        down = (1 + jnp.cos(jnp.pi * (s - self.peak) / (1 - self.peak))) / 2
        return jnp.where(s < self.peak, up, down)
