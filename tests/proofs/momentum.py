"""Momentum: others multiply by the learning rate on the way out, ours on the way in.

With m <- mu m + g; x <- x - eta m, and a constant learning rate, v is eta m: the points agree.
"""

import numpy as np
import optax

from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate, momentum):
    v = np.zeros_like(x)
    while True:
        v = momentum * v + learning_rate * gradient(x)
        x = x - v
        yield x, {"v": v}


PROOF = WalkProof(
    steps=steps,
    settings=[
        {"learning_rate": 1e-4, "momentum": 0.0},
        {"learning_rate": 1e-3, "momentum": 0.9},
        {"learning_rate": 2e-4, "momentum": 0.99},
    ],
    ranges={"learning_rate": (1e-4, 1e-3), "momentum": (0.0, 0.95)},
    references=[
        TorchOptim(optimizer="SGD", runs=[{"learning_rate": 2e-4, "momentum": 0.9}]),
        TorchBaselines(runs=["SGD_with_weight_decay_and_momentum", "SGD_old"]),
        OptaxTwin(name="sgd", make=optax.sgd),
    ],
)
