from jax import Array

from optimizers.declare import StationaryPoint, Surface


class Booth(Surface):
    """A quadratic bowl, nine times as steep across as along, turned by 45 degrees.

    The sum of two squared equations, as in least squares: where both lines meet is the minimum.
    """

    title, theme, level = "Booth", "valleys", 2
    reference = "https://www.sfu.ca/~ssurjano/booth.html"
    formula = r"f(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2"
    look = (
        "A short valley: gradient descent arrives before momentum, each at its own tuned rate. "
        "Raise gradient descent's to 0.1, and it zig-zags from wall to wall."
    )
    leaves_out = (
        "Both equations hold exactly at the minimum: real data leave a loss there, and examples "
        "whose gradients do not vanish."
    )
    domain = ((-10.0, 10.0), (-10.0, 10.0))
    start = (-7.0, 2.0)
    steps = 200

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(1.0, 3.0, "minimum")]
