from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Shelf(Surface):
    """A slope with a shelf half way down, where it is nearly level.

    From the loss alone, who creeps over the shelf and who has arrived look the same. No minimum is
    there, only a slope so small that steps in proportion to it take long.
    """

    title, theme, level, dimensions = "Shelf", "one dimension", 3, 1
    reference = "https://www.deeplearningbook.org/contents/optimization.html"
    formula = r"f(x) = \tfrac{1}{4} x^4 - \tfrac{4}{3} x^3 + \tfrac{1}{2} (4 + s)\,x^2"
    look = (
        "Gradient descent spends most of its steps on the shelf. Level it to 0.001: gradient "
        "descent then needs more than four times as many steps, momentum no more than before."
    )
    leaves_out = "Noise: a mini-batch's gradient would hide so small a slope."
    domain = ((-1.0, 3.5), (-1.0, 1.0))
    start = (3.2, 0.0)
    steps = 250

    slope: float = param(0.02, 0.001, 1.0, "s", log=True, help="How much the shelf still falls.")

    def __call__(self, p: Array) -> Array:
        x, _ = p
        return x**4 / 4 - 4 * x**3 / 3 + (4 + self.slope) * x**2 / 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
