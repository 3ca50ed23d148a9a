import math

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import StationaryPoint, Surface, crossed, param, turns


class Rastrigin(Surface):
    """A wide bowl under an egg carton: one deep well among dozens that are nearly as deep.

    The slope says where the nearest well is, and nothing of where the deepest one is.
    """

    title, theme, level = "Rastrigin", "local minima", 9
    reference = "https://www.sfu.ca/~ssurjano/rastr.html"
    formula = r"""
        f(x, y) &= 2A + x^2 + y^2 \\
        &\quad - A\left(\cos 2\pi x + \cos 2\pi y\right)"""
    look = (
        "Nearly everyone settles in the first well. Lower the amplitude until the bowl shows "
        "through and the walks find the middle."
    )
    domain = ((-3.2, 3.2), (-3.2, 3.2))
    start = (2.4, 1.7)
    suits = {
        "gradient_descent": {"learning_rate": 0.002},
        "momentum": {"learning_rate": 0.005},
        "nesterov": {"learning_rate": 0.003},
        "adagrad": {"learning_rate": 0.5},
        "rmsprop": {"learning_rate": 0.02},
        "adam": {"learning_rate": 0.1},
    }

    amplitude: float = param(10.0, 0.0, 10.0, "A", help="How deep the wells are; 0 is a bowl.")

    def __call__(self, p: Array) -> Array:
        return 2 * self.amplitude + jnp.sum(p**2 - self.amplitude * jnp.cos(2 * jnp.pi * p))

    def stationary(self) -> list[StationaryPoint]:
        def slope(x: np.ndarray) -> np.ndarray:
            return x + np.pi * self.amplitude * np.sin(2 * np.pi * x)

        along = turns(slope, *self.domain[0])
        return sorted(crossed(along, along), key=lambda point: math.hypot(point.x, point.y))
