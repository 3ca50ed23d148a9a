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
    look = (
        "The start is steep, the floor is flat: all six come near the minimum, and after 300 "
        "steps only Adam is at it."
    )
    leaves_out = (
        "Far to the left and to the right, outside the picture, the valley goes on without end, "
        "at a height of about 0.45."
    )
    domain = ((-4.5, 4.5), (-4.5, 4.5))
    start = (1.0, 1.5)
    spacing = "log"

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
