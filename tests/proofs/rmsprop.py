"""RMSProp: epsilon stands outside the root in torch, and in optax if told so; inside in Keras."""

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import inside_the_root


def steps(gradient, x, *, learning_rate, rho, epsilon):
    average = np.zeros_like(x)
    while True:
        g = gradient(x)
        average = average + (1 - rho) * (g * g - average)
        x = x - learning_rate * g / (np.sqrt(average) + epsilon)
        yield x, {"A": average}


def twin(learning_rate, rho, epsilon):
    return optax.rmsprop(learning_rate, decay=rho, eps=epsilon, eps_in_sqrt=False)


PROOF = WalkProof(
    steps=steps,
    settings=[
        {"learning_rate": 0.01, "rho": 0.99, "epsilon": 1e-8},
        {"learning_rate": 0.05, "rho": 0.99, "epsilon": 0.1},
        {"learning_rate": 0.02, "rho": 0.999, "epsilon": 1e-12},
        {"learning_rate": 0.001, "rho": 0.5, "epsilon": 0.1},
    ],
    ranges={"learning_rate": (1e-3, 0.01), "rho": (0.98, 0.999), "epsilon": (1e-8, 0.1)},
    references=[
        TorchOptim(
            optimizer="RMSprop",
            runs=[{"learning_rate": 0.005, "rho": 0.99, "epsilon": 1e-8}],
        ),
        TorchBaselines(runs=["RMSprop", "RMSprop_with_weight_decay"]),
        OptaxTwin(name="rmsprop", make=twin, words="its epsilon told to stand outside the root"),
        KerasTable(
            name="rmsprop",
            settings=inside_the_root({"learning_rate": 0.5, "rho": 0.9, "epsilon": 1e-7}),
            words="one step; epsilon moved into the root, as there",
        ),
    ],
)
