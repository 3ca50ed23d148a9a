import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param


class WarmRestarts(Schedule):
    """Cosine falls, over and over (SGDR).

    Each restart throws the walk out of where it settled, and a new fall lets it settle again,
    perhaps lower. Each fall may last longer than the one before.
    """

    title, curve = "Cosine with warm restarts", "waves"
    reference = "https://arxiv.org/abs/1608.03983"
    formula = r"""
        \eta_t &= \eta\,\bigl(\alpha + \tfrac{1-\alpha}{2}(1 + \cos(\pi\,\tau/T_i))\bigr) \\
        T_i &= T\,r^i, \quad \tau \text{ steps since restart } i"""

    end: float = param(0.0, 0.0, 1.0, r"\alpha", help="What is left before each restart.")
    length: float = param(75.0, 2.0, 1000.0, "T", log=True, help="Steps of the first fall.")
    growth: float = param(1.0, 1.0, 3.0, "r", help="How much longer each fall is than the last.")

    def factor(self, t: Array) -> Array:
        done, r = t - 1, self.growth
        even = jnp.floor(done / self.length)
        stretch = jnp.where(r > 1, r - 1, 1.0)  # the sum of a geometric row needs r > 1
        grown = jnp.floor(jnp.log1p(done / self.length * stretch) / jnp.log1p(stretch) + 1e-9)
        begun = self.length * jnp.where(r > 1, (r**grown - 1) / stretch, even)
        fall = self.length * jnp.where(r > 1, r**grown, 1.0)
        return self.end + (1 - self.end) * (1 + jnp.cos(jnp.pi * (done - begun) / fall)) / 2
