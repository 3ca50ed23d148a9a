import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Chosen, StationaryPoint, Surface, param, turns

_SHORT = (
    "Its tuned rate leaps over the dent in one step; a shorter one shows what the dent does to a "
    "walk."
)


class DentedCurve(Surface):
    """The ball in a dented bowl: the dent may hold it, though the bottom is further down.

    A ball without mass stops wherever the slope does. One with momentum carries the speed of its
    fall over the dent's rim.
    """

    title, theme, level, dimensions = "Dented curve", "one dimension", 2, 1
    reference = "https://distill.pub/2017/momentum/"
    formula = r"f(x) = \tfrac{1}{2}\,x^2 - d\,e^{-8 (x - 2)^2}"
    look = (
        "Gradient descent, AdaGrad and RMSProp are caught by the dent; momentum, Nesterov and "
        "Adam carry some speed and roll over it. Make it half as deep, and it holds nobody."
    )
    leaves_out = "On a line there is no way round a dent; in many dimensions there may be one."
    domain = ((-4.0, 4.0), (-1.0, 1.0))
    start = (3.6, 0.0)
    steps = 200
    chosen = {
        "gradient_descent": Chosen(0.1, _SHORT),
        "nesterov": Chosen(0.05, _SHORT),
        "adagrad": Chosen(0.5, _SHORT),
    }

    depth: float = param(1.2, 0.0, 1.9, "d", help="How deep the dent is; 0 leaves a smooth bowl.")

    def __call__(self, p: Array) -> Array:
        x, _ = p
        return x**2 / 2 - self.depth * jnp.exp(-8 * (x - 2) ** 2)

    def stationary(self) -> list[StationaryPoint]:
        def slope(x: np.ndarray) -> np.ndarray:
            return x + 16 * self.depth * (x - 2) * np.exp(-8 * (x - 2) ** 2)

        return [StationaryPoint(turn.x, 0.0, turn.kind) for turn in turns(slope, *self.domain[0])]
