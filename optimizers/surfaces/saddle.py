from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Saddle(Surface):
    """A mountain pass whose two ways out bend up again at a distance, so that the race ends.

    At the saddle the slope vanishes although it is no minimum, and along the escape direction it
    grows only as fast as the walker has already left.
    """

    title, theme, level = "Saddle", "saddles", 1
    reference = "https://arxiv.org/abs/1406.2572"
    formula = r"f(x, y) = x^2 - y^2 + \frac{y^4}{2 d^2}"
    look = (
        "Start almost on the ridge: at a small rate gradient descent lingers at the saddle. "
        "Methods that rescale each coordinate leave at once, for the way out runs along an axis."
    )
    domain = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.2, 0.001)
    suits = {
        "rmsprop": {"learning_rate": 0.02},
        "radam": {"learning_rate": 0.05},
    }

    distance: float = param(
        2.0, 0.5, 2.8, "d", help="How far from the saddle the two minima lie that end the escape."
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        return x**2 - y**2 + y**4 / (2 * self.distance**2)

    def stationary(self) -> list[StationaryPoint]:
        return [
            StationaryPoint(0.0, self.distance, "minimum"),
            StationaryPoint(0.0, -self.distance, "minimum"),
            StationaryPoint(0.0, 0.0, "saddle"),
        ]
