import math

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import StationaryPoint, Surface, param, settled


class Levy13(Surface):
    """A bowl with ripples in it.

    Along x the ripples are equally high everywhere, so that wells stand side by side; along y they
    fade towards the middle.
    """

    title, theme, level = "Levy 13", "local minima", 10
    reference = "https://www.sfu.ca/~ssurjano/levy13.html"
    formula = r"""
        f(x, y) &= a\,(\sin 3\pi x)^2 \\
        &\quad + (x - 1)^2 \left(1 + a\,(\sin 3\pi y)^2\right) \\
        &\quad + (y - 1)^2 \left(1 + a\,(\sin 2\pi y)^2\right)"""
    look = (
        "Nesterov and Adam find the middle; gradient descent, AdaGrad and RMSProp stop one well "
        "short of it, momentum one well beyond. Smooth the ripples, and all find it."
    )
    leaves_out = (
        "The published domain is ten times as wide, and along y its ripples grow towards the edges."
    )
    domain = ((0.0, 2.0), (0.0, 2.0))
    start = (0.38, 1.38)
    steps = 200

    ripples: float = param(
        0.1, 0.02, 1.0, "a", log=True, help="How high the ripples are; 1 is the published value."
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        f = self.ripples * jnp.sin(3 * jnp.pi * x) ** 2
        f += (x - 1) ** 2 * (1 + self.ripples * jnp.sin(3 * jnp.pi * y) ** 2)
        return f + (y - 1) ** 2 * (1 + self.ripples * jnp.sin(2 * jnp.pi * y) ** 2)

    def stationary(self) -> list[StationaryPoint]:
        points = settled(self._derivatives, *self.domain, grid=41)
        return sorted(points, key=lambda point: math.hypot(point.x - 1, point.y - 1))

    def _derivatives(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        a, pi, u, v = self.ripples, np.pi, x - 1, y - 1
        df_dx = 3 * pi * a * np.sin(6 * pi * x) + 2 * u * (1 + a * np.sin(3 * pi * y) ** 2)
        df_dy = 3 * pi * a * u**2 * np.sin(6 * pi * y) + 2 * v * (1 + a * np.sin(2 * pi * y) ** 2)
        df_dy += 2 * pi * a * v**2 * np.sin(4 * pi * y)
        xx = 18 * pi**2 * a * np.cos(6 * pi * x) + 2 * (1 + a * np.sin(3 * pi * y) ** 2)
        xy = 6 * pi * a * u * np.sin(6 * pi * y)
        yy = 18 * pi**2 * a * u**2 * np.cos(6 * pi * y) + 2 * (1 + a * np.sin(2 * pi * y) ** 2)
        yy += 8 * pi * a * v * np.sin(4 * pi * y) + 8 * pi**2 * a * v**2 * np.cos(4 * pi * y)
        return df_dx, df_dy, xx, xy, yy
