from typing import Any

import numpy as np

from optimizers.declare import Dataset, ExampleSurface, Numbers, param, sigmoid, softplus


class LogisticRegression(ExampleSurface):
    """Two kinds of iris told apart by the length and the width of their petals.

    One weight for each, in 1/cm, on features measured from their means. The kinds hardly overlap,
    so the loss falls for long while the weights grow together, and a penalty soon holds them: L2
    shares them out, L1 sets the one that is missed less to zero. Race Adam with L2 beside AdamW:
    at the same strength, they end in different places.
    """

    title, theme, level = "Logistic regression", "real data", 2
    reference = "https://doi.org/10.1111/j.1469-1809.1936.tb02137.x"
    formula = r"""
        f(u, w) &= \frac{1}{n} \sum_i \log\left(1 + e^{-s_i (u\,x_i + w\,y_i)}\right) \\
            &\quad + \lambda_1 (|u| + |w|) + \tfrac{1}{2} \lambda_2 (u^2 + w^2) \\
        x_i, y_i &= \text{petal length, width} - \text{mean, in cm} \\
        s_i &= 1 \text{ for virginica, } -1 \text{ for versicolor}"""
    look = (
        "Down the slope at once, then ever slower: near the minimum it is nearly flat. Add some "
        "L1 and the minimum runs to an axis, where one weight is zero; the walks rattle about it. "
        "L2 pulls both weights in."
    )
    leaves_out = (
        "Two features and two kinds of iris of the four and three that were recorded, and no "
        "flower that was kept back to test the line on."
    )
    axes = ("u, of petal length", "w, of petal width")
    domain = ((-4.0, 12.0), (-6.0, 18.0))
    start = (-2.0, -4.0)
    steps = 400
    data = Dataset.load("iris")

    l1: float = param(0.0, high=0.5)

    def inputs(self) -> tuple[Numbers, Numbers]:
        table = self.data.table()
        x, y, _ = (table - table.mean(axis=0)).T
        return x, y

    def loss(self, z: Numbers, target: np.ndarray) -> Numbers:
        return softplus((1 - 2 * target) * z)

    def slopes(self, z: np.ndarray, target: np.ndarray) -> tuple[Any, Any]:
        p = sigmoid(z)
        return p - target, p * (1 - p)
