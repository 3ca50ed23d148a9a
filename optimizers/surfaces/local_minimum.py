import math

from jax import Array

from optimizers.declare import StationaryPoint, Surface, param

# the steepest tilt at which a double well still has two wells
_LIMIT = 8 / (3 * math.sqrt(3))


class LocalMinimum(Surface):
    """Two wells of unequal depth with a barrier between them.

    Which well a walk ends in depends on where it starts and on how it carries its speed.
    """

    title, theme, level = "Local minimum", "local minima", 1
    reference = "https://en.wikipedia.org/wiki/Double-well_potential"
    formula = r"f(x, y) = h\left((x^2 - 1)^2 + \frac{8\,a}{3\sqrt{3}}\,x\right) + y^2"
    look = (
        "The shallow well beside the start keeps gradient descent, AdaGrad, RMSProp and Adam; "
        "momentum and Nesterov have the speed to cross the barrier into the deep one."
    )
    leaves_out = (
        "In a network's many dimensions walls on every side are rare: most places without slope "
        "are saddles there."
    )
    domain = ((-2.2, 2.2), (-2.2, 2.2))
    start = (1.9, 1.4)
    steps = 150

    barrier: float = param(
        1.0,
        0.25,
        4.0,
        "h",
        help="How high the barrier is without the tilt, which makes it lower on one side.",
    )
    tilt: float = param(
        0.3,
        0.05,
        0.9,
        "a",
        help="How much deeper the left well is: 0 makes them equal, at 1 the right well is gone.",
    )

    def __call__(self, p: Array) -> Array:
        x, y = p
        return self.barrier * ((x**2 - 1) ** 2 + _LIMIT * self.tilt * x) + y**2

    def stationary(self) -> list[StationaryPoint]:
        # the three real roots of x^3 - x + 2a / (3 sqrt 3), by Viete's cosines
        angle = math.acos(-self.tilt) / 3
        left, middle, right = sorted(
            2 / math.sqrt(3) * math.cos(angle - 2 * math.pi * k / 3) for k in range(3)
        )
        return [
            StationaryPoint(left, 0.0, "minimum"),
            StationaryPoint(right, 0.0, "minimum"),
            StationaryPoint(middle, 0.0, "saddle"),
        ]
