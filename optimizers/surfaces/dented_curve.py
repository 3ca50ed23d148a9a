import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import StationaryPoint, Surface, param, turns


class DentedCurve(Surface):
    """The ball in a dented bowl: the dent may hold it, though the bottom is further down.

    A ball without mass stops wherever the slope does. One with momentum carries the speed of its
    fall over the dent's rim.
    """

    title, theme, level, dimensions = "Dented curve", "one dimension", 2, 1
    reference = "https://distill.pub/2017/momentum/"
    formula = r"f(x) = \tfrac{1}{2}\,x^2 - d\,e^{-8 (x - 2)^2}"
    look = (
        "Gradient descent is caught by the dent; momentum rolls over it. Make the dent shallower, "
        "and Adam gets free too."
    )
    domain = ((-4.0, 4.0), (-1.0, 1.0))
    start = (3.6, 0.0)
    suits = {"rmsprop": {"learning_rate": 0.02}}

    depth: float = param(1.2, 0.0, 1.9, "d", help="How deep the dent is; 0 leaves a smooth bowl.")

    def __call__(self, p: Array) -> Array:
        x, _ = p
        return x**2 / 2 - self.depth * jnp.exp(-8 * (x - 2) ** 2)

    def stationary(self) -> list[StationaryPoint]:
        def slope(x: np.ndarray) -> np.ndarray:
            return x + 16 * self.depth * (x - 2) * np.exp(-8 * (x - 2) ** 2)

        return [StationaryPoint(turn.x, 0.0, turn.kind) for turn in turns(slope, *self.domain[0])]
