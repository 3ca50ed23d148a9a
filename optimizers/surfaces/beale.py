from jax import Array

from optimizers.declare import StationaryPoint, Surface


class Beale(Surface):
    """A flat plain, a long curved valley and steep corners.

    Gradients differ by many orders of magnitude from place to place, so no single learning rate
    fits the whole way.
    """

    title, theme, level = "Beale", "valleys", 5
    reference = "https://doi.org/10.1145/355934.355936"
    formula = r"""
        f(x, y) &= (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 \\
        &\quad + (2.625 - x + xy^3)^2"""
    look = "The start is steep, the plain is flat: see who slows down and who keeps a pace."
    domain = ((-4.5, 4.5), (-4.5, 4.5))
    start = (1.0, 1.5)
    spacing = "log"
    suits = {
        "gradient_descent": {"learning_rate": 0.01},
        "momentum": {"learning_rate": 0.005},
        "nesterov": {"learning_rate": 0.005},
        "rmsprop": {"learning_rate": 0.02},
        "radam": {"learning_rate": 0.01},
    }

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2

    def stationary(self) -> list[StationaryPoint]:
        # the last one is a root of the gradient polished to 17 digits
        return [
            StationaryPoint(3.0, 0.5, "minimum"),
            StationaryPoint(0.0, 1.0, "saddle"),
            StationaryPoint(0.10053793732415836, -2.644513585023125, "saddle"),
        ]
