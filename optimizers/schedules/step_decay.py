import jax.numpy as jnp
from jax import Array

from optimizers.declare import Schedule, param


class StepDecay(Schedule):
    """A drop every so many steps.

    Large steps while they help, then a fraction of them: the classic of image networks. Where to
    drop has to be guessed.
    """

    title, curve = "Step decay", "falls"
    reference = "https://arxiv.org/abs/1512.03385"
    formula = r"\eta_t = \eta\,\gamma^{\lfloor (t-1)/T \rfloor}"

    drop: float = param(0.5, 0.05, 1.0, r"\gamma", help="What is left after each drop.")
    every: float = param(100.0, 1.0, 2000.0, "T", log=True, help="Steps between two drops.")

    def factor(self, t: Array) -> Array:
        return self.drop ** jnp.floor((t - 1) / self.every)
