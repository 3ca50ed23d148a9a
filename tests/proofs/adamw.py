"""AdamW: the same rule in torch and in optax; Keras adds epsilon before the bias correction."""

from functools import partial

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import before_correction

USUAL = {"beta1": 0.9, "beta2": 0.999}


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon, weight_decay):
    advance = moments(gradient, beta1, beta2)
    while True:
        _, m, v, power1, power2 = advance(x)
        x = x * (1 - learning_rate * weight_decay)  # after the gradient was taken
        x = x - learning_rate * (m / (1 - power1)) / (np.sqrt(v / (1 - power2)) + epsilon)
        yield x, {"m": m, "v": v}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.05}, {"learning_rate": 0.02, "weight_decay": 0.5}],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
        "weight_decay": (0.0, 0.5),
    },
    references=[
        TorchOptim(
            optimizer="AdamW",
            runs=[{"learning_rate": 0.05, **USUAL, "epsilon": 1e-8, "weight_decay": 0.1}],
        ),
        OptaxTwin(name="adamw", make=partial(averages, optax.adamw)),
        KerasTable(
            name="adamw",
            settings=before_correction(
                {"learning_rate": 1.0, **USUAL, "epsilon": 2.0, "weight_decay": 0.5}
            ),
            words="epsilon moved before the bias correction",
        ),
    ],
)
