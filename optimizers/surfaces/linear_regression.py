import numpy as np
from jax import Array

from optimizers.declare import param
from optimizers.examples import DataSurface, columns

SPEED, DISTANCE = columns("cars")
MEAN, SD = SPEED.mean(), SPEED.std()
FEET = DISTANCE.std()


class LinearRegression(DataSurface):
    """A straight line through real data: how far cars of the 1920s took to stop (Ezekiel, 1930).

    The weight is a slope and the bias an intercept, in standard deviations of the 50 distances.
    Speeds that are not centred tie the two together: the bowl becomes a narrow, turned valley,
    which is why data are centred before they are learned from.
    """

    title, theme = "Linear regression", "real data"
    reference = "https://stat.ethz.ch/R-manual/R-devel/library/datasets/html/cars.html"
    formula = r"""
        f(w, b) &= \frac{1}{n}\sum_i \tfrac12 (w x_i + b - y_i)^2 \\
        &\quad + \lambda_1 |w| + \tfrac{\lambda_2}{2} w^2 \\
        x_i &= (\text{speed}_i - c\,\bar{\text{speed}}) / \sigma"""
    look = "Centre the speeds and the narrow valley turns into a round bowl; small batches wander."
    domain = ((-1.2, 2.8), (-2.0, 2.8))
    start = (-0.8, 2.3)
    heights = "log"
    examples = len(SPEED)
    penalized = (True, False)
    suits = {  # noqa: RUF012 - declarations are read, never written
        "gradient_descent": {"learning_rate": 0.1},
        "momentum": {"learning_rate": 0.02},
        "nesterov": {"learning_rate": 0.02},
        "rmsprop": {"learning_rate": 0.02},
    }

    centering: float = param(0.5, 0.0, 1.0, "c", help="How much of the mean speed is taken off.")

    def losses(self, p: Array) -> Array:
        x = (SPEED - self.centering * MEAN) / SD
        return (p[0] * x + p[1] - DISTANCE / FEET) ** 2 / 2

    def smooth(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        x = np.stack([(SPEED - self.centering * MEAN) / SD, np.ones_like(SPEED)])
        return x @ (p @ x - DISTANCE / FEET) / x.shape[1], x @ x.T / x.shape[1]
