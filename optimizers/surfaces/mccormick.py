import math

import jax.numpy as jnp
from jax import Array

from optimizers.declare import Chosen, StationaryPoint, Surface


class McCormick(Surface):
    """A sine along one diagonal, a parabola across, and the whole on a slope.

    Each well on the way down is deeper than the last, so a walk that stops early has stopped in
    the wrong one.
    """

    title, theme, level = "McCormick", "local minima", 6
    reference = "https://www.sfu.ca/~ssurjano/mccorm.html"
    formula = r"""
        f(x, y) &= \sin(x + y) + (x - y)^2 \\
        &\quad - 1.5\,x + 2.5\,y + 1"""
    look = (
        "The upper well catches five of the six. Momentum, at a raised rate, rolls over the first "
        "rim, over every other, and off the map."
    )
    leaves_out = (
        "Outside the picture it goes on downhill without end: the deepest well shown is the "
        "deepest of the picture only."
    )
    domain = ((-1.5, 4.0), (-3.0, 4.0))
    start = (3.4, 3.6)
    steps = 150
    chosen = {
        "momentum": Chosen(
            0.05,
            "Its tuned rate settles in the upper well like the others; this one rolls over the "
            "first rim, and so over every rim.",
        )
    }

    def __call__(self, p: Array) -> Array:
        x, y = p
        return jnp.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1

    def stationary(self) -> list[StationaryPoint]:
        # in s = x + y and d = x - y it is sin s + s/2 + d^2 - 2d + 1: cos s = -1/2 and d = 1
        third = math.pi / 3
        deep, upper, rim = ((s / 2 + 0.5, s / 2 - 0.5) for s in (-2 * third, 4 * third, 2 * third))
        return [
            StationaryPoint(*deep, "minimum"),
            StationaryPoint(*upper, "minimum"),
            StationaryPoint(*rim, "saddle"),
        ]
