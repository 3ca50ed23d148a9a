import math

import jax.numpy as jnp
from jax import Array

from optimizers.declare import StationaryPoint, Surface, param

_B, _C, _T = 5.1 / (4 * math.pi**2), 5 / math.pi, 1 / (8 * math.pi)


class Branin(Surface):
    """A curved valley with hills across its floor, which leave three wells of equal depth."""

    title, theme, level = "Branin", "local minima", 5
    reference = "https://doi.org/10.1147/rd.165.0504"
    formula = r"""
        f(x, y) &= \left(y - \tfrac{5.1}{4\pi^2} x^2 + \tfrac{5}{\pi} x - 6\right)^2 \\
        &\quad + s\left(1 - \tfrac{1}{8\pi}\right)\cos x + s"""
    look = (
        "Three wells, equally deep: gradient descent, AdaGrad and Adam end in the middle one, "
        "momentum and Nesterov roll on to the right one, and RMSProp turns into the left one."
    )
    leaves_out = "Outside the picture the valley goes on, with ever more wells of the same depth."
    domain = ((-5.0, 10.0), (0.0, 15.0))
    start = (-3.5, 1.5)
    steps = 200

    hills: float = param(10.0, 1.0, 30.0, "s", help="How high the hills on the valley's floor are.")

    def __call__(self, p: Array) -> Array:
        x, y = p
        floor = y - _B * x**2 + _C * x - 6
        return floor**2 + self.hills * (1 - _T) * jnp.cos(x) + self.hills

    def stationary(self) -> list[StationaryPoint]:
        # on the floor, where sin x = 0
        xs = [math.pi * k for k in (1, -1, 3, 0, 2)]
        at = [(x, _B * x**2 - _C * x + 6) for x in xs]
        wells = [StationaryPoint(x, y, "minimum") for x, y in at[:3]]
        return wells + [StationaryPoint(x, y, "saddle") for x, y in at[3:]]
