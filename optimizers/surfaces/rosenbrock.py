from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Rosenbrock(Surface):
    """The banana: a curved valley, easy to find and slow to follow.

    Its floor falls so gently, between walls so steep, that most methods of first order creep.
    """

    title, theme, level = "Rosenbrock", "valleys", 4
    reference = "https://doi.org/10.1093/comjnl/3.3.175"
    formula = r"f(x, y) = (a - x)^2 + b\,(y - x^2)^2"
    look = (
        "Everyone drops into the valley soon. Momentum, Nesterov and Adam reach the end of it; "
        "gradient descent, AdaGrad and RMSProp are still on their way after 1000 steps."
    )
    leaves_out = (
        "One path along the floor, and no noise: a network's valley has many directions, and "
        "noise throws a walk against its walls."
    )
    domain = ((-2.0, 2.0), (-1.0, 3.0))
    start = (-1.2, 1.0)
    steps = 1000
    spacing = "log"

    a: float = param(1.0, 0.2, 1.5, "a", help="The minimum lies at (a, a squared).")
    b: float = param(100.0, 1.0, 200.0, "b", log=True, help="How steep the valley's walls are.")

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (self.a - x) ** 2 + self.b * (y - x**2) ** 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(self.a, self.a**2, "minimum")]
