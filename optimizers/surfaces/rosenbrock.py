from jax import Array

from optimizers.declare import StationaryPoint, Surface, param


class Rosenbrock(Surface):
    """The banana: a curved valley, easy to find and slow to follow.

    Its floor falls so gently, between walls so steep, that the first order methods creep.
    """

    title, theme, level = "Rosenbrock", "valleys", 4
    reference = "https://doi.org/10.1093/comjnl/3.3.175"
    formula = r"f(x, y) = (a - x)^2 + b\,(y - x^2)^2"
    look = "Everyone drops into the valley at once. Watch who makes way along its floor."
    domain = ((-2.0, 2.0), (-1.0, 3.0))
    start = (-1.2, 1.0)
    steps = 1000
    spacing = "log"
    suits = {
        "gradient_descent": {"learning_rate": 0.001},
        "momentum": {"learning_rate": 0.0005},
        "nesterov": {"learning_rate": 0.0005},
        "adagrad": {"learning_rate": 0.3},
    }

    a: float = param(1.0, 0.2, 1.5, "a", help="The minimum lies at (a, a squared).")
    b: float = param(100.0, 1.0, 200.0, "b", log=True, help="How steep the valley's walls are.")

    def __call__(self, p: Array) -> Array:
        x, y = p
        return (self.a - x) ** 2 + self.b * (y - x**2) ** 2

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(self.a, self.a**2, "minimum")]
