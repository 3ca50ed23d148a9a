from jax import Array

from optimizers.declare import StationaryPoint, Surface


class Matyas(Surface):
    """A long trough along the diagonal, with a floor that hardly falls.

    Both axes look equally steep, so rescaling each coordinate by itself gains nothing: what is
    ill-conditioned here is the direction in between.
    """

    title, theme, level = "Matyas", "valleys", 3
    reference = "https://www.sfu.ca/~ssurjano/matya.html"
    formula = r"f(x, y) = 0.26\,(x^2 + y^2) - 0.48\,x y"
    look = (
        "Everyone reaches the trough soon. Along it the methods that rescale each coordinate come "
        "last: neither axis is the one that needs it."
    )
    domain = ((-10.0, 10.0), (-10.0, 10.0))
    start = (9.0, 3.0)
    suits = {
        "gradient_descent": {"learning_rate": 1.5},
        "momentum": {"learning_rate": 0.2},
        "nesterov": {"learning_rate": 0.2},
        "adagrad": {"learning_rate": 2.0},
        "rmsprop": {"learning_rate": 0.05},
        "adam": {"learning_rate": 0.2},
    }

    def __call__(self, p: Array) -> Array:
        x, y = p
        return 0.26 * (x**2 + y**2) - 0.48 * x * y

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
