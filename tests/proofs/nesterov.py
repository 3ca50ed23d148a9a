"""Nesterov: others store the look-ahead points y = x - mu v of the rule (Bengio's form).

So ours are compared after that change of variable.
"""

from functools import partial

import numpy as np
import optax

from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import look_ahead


def steps(gradient, x, *, learning_rate, momentum):
    v = np.zeros_like(x)
    while True:
        ahead = x - momentum * v
        x_next = ahead - learning_rate * gradient(ahead)
        v, x = x - x_next, x_next
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
        TorchOptim(
            optimizer="SGD",
            runs=[{"learning_rate": 2e-4, "momentum": 0.9}],
            more={"nesterov": True},
            words="compared at the look-ahead points, which torch stores",
            stored=look_ahead,
        ),
        TorchBaselines(
            runs=["SGD_with_weight_decay_and_nesterov_momentum"],
            words="compared at the look-ahead points, which torch stores",
            stored=look_ahead,
        ),
        OptaxTwin(
            name="sgd",
            make=partial(optax.sgd, nesterov=True),
            words="compared at the look-ahead points, which optax stores",
            stored=lambda optimizer, walk: walk.x - optimizer.momentum * walk.state["v"],
        ),
    ],
)
