import itertools

import jax
import numpy as np
from jax import Array

from optimizers.examples import DataSurface, columns, expit

TEMPERATURE, DISTRESS = columns("orings")
COLD = (TEMPERATURE - TEMPERATURE.mean()) / TEMPERATURE.std()


class Neuron(DataSurface):
    """One sigmoid neuron that learns with squared error: did the shuttle's O-rings suffer?

    The weight and the bias act on launch temperature in standard deviations (23 flights, Dalal et
    al., 1989). Where the sigmoid saturates its slope is almost nothing, so far out the surface is
    a plateau with a step: a bad start learns nothing for a long time.
    """

    title, theme = "Neuron", "real data"
    reference = "https://doi.org/10.1080/01621459.1989.10478858"
    formula = r"""
        f(w, b) &= \frac{1}{n}\sum_i \tfrac12 (\sigma(w x_i + b) - y_i)^2 \\
        &\quad + \lambda_1 |w| + \tfrac{\lambda_2}{2} w^2"""
    look = "From the plateau gradient descent hardly moves; who rescales the gradient walks out."
    domain = ((-8.0, 8.0), (-8.0, 8.0))
    start = (5.0, 5.0)
    heights = "root"
    examples = len(TEMPERATURE)
    penalized = (True, False)
    suits = {  # noqa: RUF012 - declarations are read, never written
        "gradient_descent": {"learning_rate": 2.0},
        "momentum": {"learning_rate": 0.5},
        "nesterov": {"learning_rate": 0.5},
        "adagrad": {"learning_rate": 0.5},
        "rmsprop": {"learning_rate": 0.05},
        "adam": {"learning_rate": 0.1},
    }

    def losses(self, p: Array) -> Array:
        return (jax.nn.sigmoid(p[0] * COLD + p[1]) - DISTRESS) ** 2 / 2

    def smooth(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        x = np.stack([COLD, np.ones_like(COLD)])
        a = expit(p @ x)
        slope, miss = a * (1 - a), a - DISTRESS
        bend = slope**2 + miss * slope * (1 - 2 * a)
        return x @ (miss * slope) / self.examples, (x * bend) @ x.T / self.examples

    def starts(self) -> list[np.ndarray]:
        return [np.array(one, float) for one in itertools.product(range(-6, 7, 2), repeat=2)]
