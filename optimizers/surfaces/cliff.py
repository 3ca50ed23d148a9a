import numpy as np
from jax import Array, nn

from optimizers.declare import StationaryPoint, Surface, param, turns


class Cliff(Surface):
    """A plain that ends at a cliff, with a gentle bowl at its foot.

    Recurrent networks have such cliffs, where a product of many factors tips over. On its face the
    slope is dozens of times that of the plain, and a step in proportion to it flies far.
    """

    title, theme, level = "Cliff", "plateaus and cliffs", 2
    reference = "https://arxiv.org/abs/1211.5063"
    formula = r"f(x, y) = \frac{2}{1 + e^{-s\,x}} + \frac{(x + 1)^2 + y^2}{20}"
    look = (
        "One step on the cliff's face throws gradient descent far out of the picture. Those that "
        "divide by the size of the slope climb down."
    )
    leaves_out = (
        "The usual cure, which no rule here has: to clip the gradient where it is too long."
    )
    domain = ((-6.0, 3.0), (-4.0, 4.0))
    start = (1.6, 1.5)
    steps = 150

    steepness: float = param(20.0, 4.0, 60.0, "s", log=True, help="How steep the cliff's face is.")

    def __call__(self, p: Array) -> Array:
        x, y = p
        return 2 * nn.sigmoid(self.steepness * x) + ((x + 1) ** 2 + y**2) / 20

    def stationary(self) -> list[StationaryPoint]:
        def slope(x: np.ndarray) -> np.ndarray:
            return self.steepness / (2 * np.cosh(self.steepness * x / 2) ** 2) + (x + 1) / 10

        return [StationaryPoint(turn.x, 0.0, turn.kind) for turn in turns(slope, *self.domain[0])]
