from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Parabola(Surface):
    """The simplest of all: one ball in one bowl, and how far a step goes.

    Below 1/k it slides to the bottom, between 1/k and 2/k it jumps from side to side, beyond 2/k
    every jump lands higher than the last.
    """

    title, theme, level, dimensions = "Parabola", "one dimension", 1, 1
    reference = "https://www.deeplearningbook.org/contents/numerical.html"
    formula = r"f(x) = \tfrac{1}{2}\,k\,x^2"
    look = "Raise gradient descent's learning rate through 1/k and 2/k: slide, zig-zag, diverge."
    leaves_out = (
        "One curvature: of a network's many the steepest sets the limit, and the flattest the time."
    )
    domain = ((-3.0, 3.0), (-1.0, 1.0))
    start = (-2.6, 0.0)
    steps = 100

    curvature: float = param(1.0, 0.1, 10.0, "k", log=True, help="How sharply the bowl is bent.")

    def __call__(self, p: Array) -> Array:
        return self.curvature * p[0] ** 2 / 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
