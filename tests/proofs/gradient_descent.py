"""Gradient descent: `sgd` everywhere."""

import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate):
    while True:
        x = x - learning_rate * gradient(x)
        yield x, {}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 1e-4}, {"learning_rate": 1e-3}],
    ranges={"learning_rate": (1e-4, 1e-3)},
    references=[
        TorchOptim(optimizer="SGD", runs=[{"learning_rate": 1e-3}]),
        TorchBaselines(runs=["SGD", "SGD_with_weight_decay"]),
        OptaxTwin(name="sgd", make=optax.sgd),
        KerasTable(name="sgd", settings={"learning_rate": 0.01}, words="SGD with momentum zero"),
    ],
)
