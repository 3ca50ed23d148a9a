import math

from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class MonkeySaddle(Surface):
    """Three ways down and three ways up meet at one point: two for the legs, one for the tail.

    At the saddle the curvature vanishes too, not only the slope, so that the way out is even
    slower to find than on an ordinary saddle. At a distance it bends up, so that the race ends.
    """

    title, theme, level = "Monkey saddle", "saddles", 2
    reference = "https://en.wikipedia.org/wiki/Monkey_saddle"
    formula = r"f(x, y) = x^3 - 3 x y^2 + \frac{3}{4 d}\,(x^2 + y^2)^2"
    look = (
        "Gradient descent slows to a crawl at the saddle, then turns aside into a leg. AdaGrad, "
        "RMSProp and Adam make for a leg too; momentum and Nesterov shoot straight across into "
        "the tail."
    )
    leaves_out = (
        "Noise: the gradient of a mini-batch would push a walk off the ridge, into one leg or the "
        "other."
    )
    domain = ((-2.5, 2.5), (-2.5, 2.5))
    start = (2.0, 0.01)
    steps = 200

    distance: float = param(
        1.5, 0.5, 2.0, "d", help="How far from the saddle the three minima lie that end the escape."
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        return x**3 - 3 * x * y**2 + 3 / (4 * self.distance) * (x**2 + y**2) ** 2

    def stationary(self) -> list[StationaryPoint]:
        d = self.distance
        leg = d * math.sqrt(3) / 2
        return [
            StationaryPoint(-d, 0.0, "minimum"),
            StationaryPoint(d / 2, leg, "minimum"),
            StationaryPoint(d / 2, -leg, "minimum"),
            StationaryPoint(0.0, 0.0, "saddle"),
        ]
