import math

import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface


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
        "The upper well catches everyone. Double momentum's learning rate, and it rolls through "
        "both wells and off the map."
    )
    domain = ((-1.5, 4.0), (-3.0, 4.0))
    start = (3.4, 3.6)
    suits = {
        "gradient_descent": {"learning_rate": 0.1},
        "momentum": {"learning_rate": 0.03},
        "nesterov": {"learning_rate": 0.03},
        "adagrad": {"learning_rate": 0.5},
        "rmsprop": {"learning_rate": 0.02},
        "adam": {"learning_rate": 0.1},
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
