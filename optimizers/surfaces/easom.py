import math

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import StationaryPoint, Surface, param, turns


class Easom(Surface):
    """One deep hole in a plain, as flat as can be: a needle in a haystack.

    At the hole's four sides stand faint hills, and beyond them there is hardly a slope that tells
    which way to go.
    """

    title, theme, level = "Easom", "plateaus and cliffs", 3
    reference = "https://www.sfu.ca/~ssurjano/easom.html"
    formula = r"""
        f(x, y) &= -\cos x\,\cos y\; e^{-r^2 / w} \\
        r^2 &= (x - \pi)^2 + (y - \pi)^2"""
    look = (
        "On the hole's rim the slope is faint: AdaGrad, which rescales it, is in first, and "
        "gradient descent many steps later. Drag the start a little further out, and all six miss "
        "the hole."
    )
    leaves_out = (
        "With n weights the hole's share of the plain would be the n-th power of its share of a "
        "line."
    )
    domain = ((math.pi - 3.0, math.pi + 3.0), (math.pi - 3.0, math.pi + 3.0))
    start = (1.85, 1.7)
    steps = 150

    width: float = param(1.0, 0.5, 8.0, "w", log=True, help="How wide the hole is.")

    def __call__(self, p: Array) -> Array:
        x, y = p
        far = ((x - jnp.pi) ** 2 + (y - jnp.pi) ** 2) / self.width
        return -jnp.cos(x) * jnp.cos(y) * jnp.exp(-far)

    def stationary(self) -> list[StationaryPoint]:
        # f = -h(x) h(y) with h = -cos x exp(-(x - pi)^2 / w): it stands still where both h turn,
        # at the hole and around it, and where both are zero
        def slope(u: np.ndarray) -> np.ndarray:
            return np.sin(u) + 2 * u / self.width * np.cos(u)

        _, hole, moat = (math.pi + turn.x for turn in turns(slope, -4.6, 4.6))
        near, far = 2 * math.pi - moat, moat
        rim = (math.pi / 2, 3 * math.pi / 2)
        return [
            StationaryPoint(hole, hole, "minimum"),
            *(StationaryPoint(x, y, "minimum") for x in (near, far) for y in (near, far)),
            *(StationaryPoint(x, y, "saddle") for x in rim for y in rim),
            *(StationaryPoint(x, hole, "maximum") for x in (near, far)),
            *(StationaryPoint(hole, y, "maximum") for y in (near, far)),
        ]
