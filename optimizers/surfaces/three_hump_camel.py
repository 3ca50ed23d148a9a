import math

from jax import Array

from optimizers.declare import StationaryPoint, Surface


class ThreeHumpCamel(Surface):
    """Three wells in a row: the deep one in the middle, a shallow one on either side."""

    title, theme, level = "Three-hump camel", "local minima", 2
    reference = "https://www.sfu.ca/~ssurjano/camel3.html"
    formula = r"f(x, y) = 2 x^2 - 1.05\,x^4 + \frac{x^6}{6} + x y + y^2"
    look = (
        "RMSProp stops in the shallow well on the way, Nesterov is too fast for the deep one and "
        "ends in the well beyond, and the other four find it."
    )
    leaves_out = (
        "Outside the picture it rises as the sixth power of x: a learning rate that suits the "
        "wells diverges from there."
    )
    domain = ((-2.5, 2.5), (-2.5, 2.5))
    start = (2.2, 2.2)
    steps = 150

    def __call__(self, p: Array) -> Array:
        x, y = p
        return 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2

    def stationary(self) -> list[StationaryPoint]:
        # y = -x/2 leaves x (x^4 - 4.2 x^2 + 3.5) = 0
        well, pass_ = (math.sqrt(2.1 + side * math.sqrt(0.91)) for side in (1, -1))
        return [
            StationaryPoint(0.0, 0.0, "minimum"),
            StationaryPoint(well, -well / 2, "minimum"),
            StationaryPoint(-well, well / 2, "minimum"),
            StationaryPoint(pass_, -pass_ / 2, "saddle"),
            StationaryPoint(-pass_, pass_ / 2, "saddle"),
        ]
