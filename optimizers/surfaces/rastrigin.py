import math

import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Chosen, StationaryPoint, Surface, crossed, param, turns


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
        "The slope knows the nearest well only: five of the six settle there, and momentum, at a "
        "raised rate, in the next. Lower the amplitude to 0: all but RMSProp, whose steps are too "
        "short, reach the middle in time."
    )
    leaves_out = (
        "With n weights there would be 5 to the power n wells, not 25, and x and y do not meet in "
        "the formula, which suits methods that go coordinate by coordinate."
    )
    domain = ((-2.7, 2.7), (-2.7, 2.7))
    start = (2.4, 1.7)
    steps = 500
    chosen = {
        "momentum": Chosen(
            0.006,
            "Its tuned rate settles in the first well like the others; this one shows how far "
            "speed carries a walk.",
        ),
        "radam": Chosen(
            0.02,
            "Its first five steps are not scaled, and at its tuned rate they throw it out of the "
            "picture.",
        ),
    }

    amplitude: float = param(
        3.0, 0.0, 10.0, "A", help="How deep the wells are; 0 is a bowl, 10 the published value."
    )

    def __call__(self, p: Array) -> Array:
        return 2 * self.amplitude + jnp.sum(p**2 - self.amplitude * jnp.cos(2 * jnp.pi * p))

    def stationary(self) -> list[StationaryPoint]:
        def slope(x: np.ndarray) -> np.ndarray:
            return x + np.pi * self.amplitude * np.sin(2 * np.pi * x)

        along = turns(slope, *self.domain[0])
        return sorted(crossed(along, along), key=lambda point: math.hypot(point.x, point.y))
