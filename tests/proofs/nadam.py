"""Nadam: optax keeps beta1 constant too; torch lets it grow from half of it over the steps.

With a `momentum_decay` so large that it is grown at once, torch's is ours.
"""

from functools import partial

import numpy as np
import optax

from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon):
    advance = moments(gradient, beta1, beta2)
    while True:
        g, m, v, power1, power2 = advance(x)
        width = np.sqrt(v / (1 - power2)) + epsilon
        x = x - learning_rate * (1 - beta1) / (1 - power1) * g / width
        x = x - learning_rate * beta1 / (1 - power1 * beta1) * m / width
        yield x, {"m": m, "v": v}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.05}, {"learning_rate": 0.02, "beta1": 0.8, "epsilon": 0.1}],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
    },
    references=[
        TorchOptim(
            optimizer="NAdam",
            runs=[{"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}],
            more={"momentum_decay": 1e6},
            words="torch's momentum_decay so large that beta1 is constant",
        ),
        OptaxTwin(name="nadam", make=partial(averages, optax.nadam)),
    ],
)
