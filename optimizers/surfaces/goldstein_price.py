import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface


class GoldsteinPrice(Surface):
    """Four wells between walls that rise hundreds of thousands of times higher than the deepest.

    Shown and walked as its logarithm, as the literature often does: the published function falls
    from 1,000,000 to 3, and no learning rate fits both. Its minimum is log 3.
    """

    title, theme, level = "Goldstein-Price (log)", "local minima", 8
    reference = "https://doi.org/10.1090/S0025-5718-1971-0312365-X"
    formula = r"""
        f(x, y) &= \log(a\,b) \\
        a &= 1 + (u + 1)^2 (19 - 14 u + 3 u^2) \\
        b &= 30 + v^2 (18 - 16 v + 3 v^2) \\
        u &= x + y, \quad v = 2 x - 3 y"""
    look = (
        "Two narrow valleys cross. Gradient descent, AdaGrad and RMSProp stop in the first well; "
        "momentum, Nesterov and Adam go on into the deepest."
    )
    leaves_out = (
        "The published heights: the gradients here are those of log f, as many times gentler as f "
        "is high."
    )
    domain = ((-2.0, 2.0), (-2.0, 2.0))
    start = (-1.25, 1.75)
    steps = 400

    def __call__(self, p: Array) -> Array:
        u, v = p[0] + p[1], 2 * p[0] - 3 * p[1]
        a = 1 + (u + 1) ** 2 * (19 - 14 * u + 3 * u**2)
        b = 30 + v**2 * (18 - 16 * v + 3 * v**2)
        return jnp.log(a * b)

    def stationary(self) -> list[StationaryPoint]:
        # exact; before the logarithm the heights are 3, 30, 84, 840 and 35, 99, 980, 990 and 1155
        return [
            StationaryPoint(0.0, -1.0, "minimum"),
            StationaryPoint(-0.6, -0.4, "minimum"),
            StationaryPoint(1.8, 0.2, "minimum"),
            StationaryPoint(1.2, 0.8, "minimum"),
            StationaryPoint(-0.4, -0.6, "saddle"),
            StationaryPoint(1.2, -0.2, "saddle"),
            StationaryPoint(1.4, 0.6, "saddle"),
            StationaryPoint(0.6, 0.4, "saddle"),
            StationaryPoint(0.8, 0.2, "maximum"),
        ]
