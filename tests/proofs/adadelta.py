"""AdaDelta: the same rule everywhere."""

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate, rho, epsilon):
    squares, strides = np.zeros_like(x), np.zeros_like(x)
    while True:
        g = gradient(x)
        squares = squares + (1 - rho) * (g * g - squares)
        d = g * np.sqrt((strides + epsilon) / (squares + epsilon))
        strides = strides + (1 - rho) * (d * d - strides)
        x = x - learning_rate * d
        yield x, {"A": squares, "D": strides}


def twin(learning_rate, rho, epsilon):
    return optax.adadelta(learning_rate, rho=rho, eps=epsilon)


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.5}, {"learning_rate": 0.2, "rho": 0.99, "epsilon": 1e-8}],
    ranges={"learning_rate": (0.05, 0.5), "rho": (0.9, 0.99), "epsilon": (1e-8, 1e-5)},
    references=[
        TorchOptim(
            optimizer="Adadelta", runs=[{"learning_rate": 0.5, "rho": 0.9, "epsilon": 1e-6}]
        ),
        OptaxTwin(name="adadelta", make=twin),
        KerasTable(name="adadelta", settings={"learning_rate": 1.0, "rho": 0.8, "epsilon": 1e-6}),
    ],
)
