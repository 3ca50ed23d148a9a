from typing import Any

import numpy as np

from optimizers.declare import Dataset, ExampleSurface, Numbers, param, sigmoid


class Neuron(ExampleSurface):
    """One sigmoid unit with a squared loss, asked for the risk that cold is to a space shuttle.

    23 launches before Challenger's, their temperatures, and whether an O-ring was damaged. Where
    the unit saturates the loss is a plain without slope; between two plains lies a narrow valley.
    Far beyond the domain the loss falls again, ever so little: the unit would rather be a switch.
    """

    title, theme, level = "A neuron", "real data", 3
    reference = "https://doi.org/10.1080/01621459.1989.10478858"
    formula = r"""
        f(w, b) &= \frac{1}{2n} \sum_i \left(\sigma(w\,x_i + b) - y_i\right)^2 \\
            &\quad + \lambda_1 |w| + \tfrac{1}{2} \lambda_2 w^2 \\
        \sigma(z) &= 1 / (1 + e^{-z}) \\
        x_i &= \text{temperature} - 70, \text{ in 10 °F} \\
        y_i &= 1 \text{ if an O-ring was damaged, else } 0"""
    look = (
        "Out on the plain the unit is saturated: the loss hardly falls, then drops all at once. "
        "AdaGrad, whose first step is one learning rate along each coordinate however faint the "
        "slope, is off the plain first. A batch of one launch has a plain of its own."
    )
    leaves_out = (
        "Challenger flew at 31 °F, 22 degrees colder than any launch here: no loss on these data "
        "says how far the curve holds there."
    )
    axes = ("weight w", "bias b")
    domain = ((-6.0, 6.0), (-6.0, 6.0))
    start = (3.0, 4.0)
    steps = 300
    data = Dataset.load("orings")
    penalized = (True, False)
    convex = False
    starts = 15

    l1: float = param(0.0, high=0.1)
    l2: float = param(0.0, high=0.1)

    def inputs(self) -> tuple[Numbers, Numbers]:
        return (self.data.table()[:, 0] - 70) / 10, np.ones(self.examples)

    def loss(self, z: Numbers, target: np.ndarray) -> Numbers:
        return 0.5 * (sigmoid(z) - target) ** 2

    def slopes(self, z: np.ndarray, target: np.ndarray) -> tuple[Any, Any]:
        p = sigmoid(z)
        bend = p * (1 - p)
        return (p - target) * bend, bend**2 + (p - target) * bend * (1 - 2 * p)
