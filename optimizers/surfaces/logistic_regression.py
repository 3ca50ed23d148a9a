import jax
import numpy as np
from jax import Array

from optimizers.examples import DataSurface, columns, expit

LENGTH, WIDTH, VIRGINICA = columns("iris")
FEATURES = np.stack([(one - one.mean()) / one.std() for one in (LENGTH, WIDTH)])
SIDES = 2 * VIRGINICA - 1


class LogisticRegression(DataSurface):
    """Two kinds of iris told apart by the length and the width of their petals (Fisher, 1936).

    Each weight belongs to one feature, in standard deviations of the 100 flowers. The features go
    together, so the valley is turned against the axes, and it flattens towards large weights.
    """

    title, theme = "Logistic regression", "real data"
    reference = "https://doi.org/10.1111/j.1469-1809.1936.tb02137.x"
    formula = r"""
        f(w) &= \frac{1}{n}\sum_i \log(1 + e^{-s_i\,w \cdot x_i}) \\
        &\quad + \lambda_1 \|w\|_1 + \tfrac{\lambda_2}{2} \|w\|_2^2"""
    look = "Raise the lasso penalty and a weight becomes exactly zero; with ridge both only shrink."
    domain = ((-3.0, 7.0), (-3.0, 7.0))
    start = (-2.0, 5.5)
    heights = "log"
    examples = len(LENGTH)
    suits = {  # noqa: RUF012 - declarations are read, never written
        "gradient_descent": {"learning_rate": 1.0},
        "momentum": {"learning_rate": 0.2},
        "nesterov": {"learning_rate": 0.2},
        "adagrad": {"learning_rate": 0.5},
        "rmsprop": {"learning_rate": 0.05},
        "adam": {"learning_rate": 0.1},
    }

    def losses(self, p: Array) -> Array:
        return jax.nn.softplus(-SIDES * (p @ FEATURES))

    def smooth(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        chance = expit(p @ FEATURES)
        bend = FEATURES * (chance * (1 - chance)) @ FEATURES.T
        return FEATURES @ (chance - VIRGINICA) / self.examples, bend / self.examples
