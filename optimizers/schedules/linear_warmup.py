import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param


class LinearWarmup(Schedule):
    """Rises in a straight line to full, then stays.

    Small steps while the averages of an adaptive method are still young, or while a large rate
    would throw the walk off at a steep start.
    """

    title, curve = "Linear warm-up", "rises"
    reference = "https://arxiv.org/abs/1706.02677"
    formula = r"\eta_t = \eta\,\min(1, t/W)"

    warmup: float = param(50.0, 1.0, 1000.0, "W", log=True, help="Steps until full.")

    def factor(self, t: Array) -> Array:
        return jnp.minimum(1.0, t / self.warmup)
