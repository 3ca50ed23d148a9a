from typing import Any

import numpy as np

from optimizers.declare import Dataset, ExampleSurface, Numbers, param


class LinearRegression(ExampleSurface):
    """A straight line through real points: how far 50 cars of the 1920s rolled on, by their speed.

    Its weights are a slope w and an intercept b, in tens of feet and of miles per hour. Measured
    from zero, all speeds lie on one side, slope and intercept make up for each other, and the bowl
    is a long valley; measured from the middle of the data it is nearly round. So centring
    the inputs helps every method of first order. The penalty is on the slope only.
    """

    title, theme, level = "Linear regression", "real data", 1
    reference = "https://stat.ethz.ch/R-manual/R-devel/library/datasets/html/cars.html"
    formula = r"""
        f(w, b) &= \frac{1}{2n} \sum_i \left(w\,x_i + b - y_i\right)^2 \\
            &\quad + \lambda_1 |w| + \tfrac{1}{2} \lambda_2 w^2 \\
        x_i &= \text{speed} - c, \text{ in 10 mph} \\
        y_i &= \text{stopping distance, in 10 ft}"""
    look = (
        "Momentum and Adam swing across the valley, gradient descent drops into it and creeps "
        "along, and Nesterov, which looks ahead, is the first at the minimum. Now move c towards "
        "15 mph: the valley opens into a bowl. With small batches, watch them tremble about the "
        "minimum."
    )
    leaves_out = (
        "No walk is needed here: two linear equations give this minimum at once. Descent is for "
        "losses without such a way."
    )
    axes = ("slope w", "intercept b")
    domain = ((-2.0, 8.0), (-5.0, 10.0))
    start = (5.0, 9.0)
    steps = 300
    data = Dataset.load("cars")
    penalized = (True, False)

    centre: float = param(0.0, 0.0, 25.0, "c", help="The speed in mph that inputs count from.")

    def inputs(self) -> tuple[Numbers, Numbers]:
        return (self.data.table()[:, 0] - self.centre) / 10, np.ones(self.examples)

    def targets(self) -> np.ndarray:
        return super().targets() / 10

    def loss(self, z: Numbers, target: np.ndarray) -> Numbers:
        return 0.5 * (z - target) ** 2

    def slopes(self, z: np.ndarray, target: np.ndarray) -> tuple[Any, Any]:
        return z - target, np.ones_like(z)
