from jax import Array

from optimizers.declare import StationaryPoint, Surface, param, turned


class Saddle(Surface):
    """A mountain pass whose two ways out bend up again at a distance, so that the race ends.

    At the saddle the slope vanishes although it is no minimum, and along the escape direction it
    grows only as fast as the walker has already left.
    """

    title, theme, level = "Saddle", "saddles", 1
    reference = "https://arxiv.org/abs/1406.2572"
    formula = r"""
        f(x, y) &= u^2 - v^2 + \frac{v^4}{2 d^2} \\
        u &= x\cos\theta + y\sin\theta \\
        v &= y\cos\theta - x\sin\theta"""
    look = (
        "Gradient descent, momentum and Nesterov run to the saddle and turn there; AdaGrad, "
        "RMSProp and Adam leave the ridge at once, for the way out lies along an axis. Turn the "
        "pass by 45 degrees, and these run to the saddle too."
    )
    leaves_out = (
        "A network's saddle has many directions, and noise that pushes a walk off the ridge."
    )
    domain = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.2, 0.001)
    turned_by = "rotation"

    distance: float = param(
        2.0, 0.5, 2.8, "d", help="How far from the saddle the two minima lie that end the escape."
    )

    rotation: float = param(
        0.0,
        0.0,
        90.0,
        r"\theta",
        help="How far the pass is turned, in degrees; the start turns with it.",
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        u, v = turned(x, y, -self.rotation)
        return u**2 - v**2 + v**4 / (2 * self.distance**2)

    def stationary(self) -> list[StationaryPoint]:
        x, y = map(float, turned(0.0, self.distance, self.rotation))
        return [
            StationaryPoint(x, y, "minimum"),
            StationaryPoint(-x, -y, "minimum"),
            StationaryPoint(0.0, 0.0, "saddle"),
        ]
