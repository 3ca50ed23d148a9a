from jax import Array

from optimizers.declare import StationaryPoint, Surface, param, turned


class Elliptical(Surface):
    """A quadratic bowl, as steep across as its condition number says and turned by an angle.

    Gradient descent converges only below a learning rate of 2 / kappa, twice the
    inverse of the steepest curvature, and then crawls along the flat axis.
    """

    title, theme, level = "Elliptical bowl", "valleys", 1
    reference = "https://distill.pub/2017/momentum/"
    formula = r"""
        f(x, y) &= \tfrac{1}{2}\,(u^2 + \kappa\,v^2) \\
        u &= x\cos\theta + y\sin\theta \\
        v &= y\cos\theta - x\sin\theta"""
    look = (
        "Raise the condition number and gradient descent zig-zags, then diverges. Turn the "
        "valley: gradient descent and momentum walk as before, AdaGrad and Adam fall behind."
    )
    leaves_out = (
        "Two weights, so two curvatures: a network has as many as weights, most of them near "
        "zero, and its valleys point along no axis."
    )
    domain = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.6, 1.0)
    steps = 200
    turned_by = "rotation"
    spacing = "log"

    condition_number: float = param(
        20.0, 1.0, 1000.0, r"\kappa", log=True, help="The steepest curvature over the flattest."
    )
    rotation: float = param(
        0.0,
        0.0,
        90.0,
        r"\theta",
        help="How far the valley is turned, in degrees; the start turns with it.",
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        u, v = turned(x, y, -self.rotation)
        return (u**2 + self.condition_number * v**2) / 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
