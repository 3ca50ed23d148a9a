from jax import Array

from optimizers.declare import StationaryPoint, Surface


class Matyas(Surface):
    """A long trough along the diagonal, with a floor that hardly falls.

    Both axes look equally steep, so rescaling each coordinate by itself does not make the trough
    any rounder: what is ill-conditioned here is the direction in between.
    """

    title, theme, level = "Matyas", "valleys", 3
    reference = "https://www.sfu.ca/~ssurjano/matya.html"
    formula = r"f(x, y) = 0.26\,(x^2 + y^2) - 0.48\,x y"
    look = (
        "Compare it with the elliptical bowl, whose valley lies along an axis: there AdaGrad "
        "arrives in a handful of steps, here it needs about fifty."
    )
    leaves_out = "Only one direction is flat here: a network has thousands, and nobody knows them."
    domain = ((-10.0, 10.0), (-10.0, 10.0))
    start = (9.0, 3.0)
    steps = 200

    def __call__(self, p: Array) -> Array:
        x, y = p
        return 0.26 * (x**2 + y**2) - 0.48 * x * y

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
