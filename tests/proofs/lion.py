"""Lion: the same rule in optax and in Keras; torch has none."""

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof


def steps(gradient, x, *, learning_rate, beta1, beta2, weight_decay):
    m = np.zeros_like(x)
    while True:
        g = gradient(x)
        mixed = m + (1 - beta1) * (g - m)
        m = m + (1 - beta2) * (g - m)
        x = (1 - learning_rate * weight_decay) * x - learning_rate * np.sign(mixed)
        yield x, {"m": m}


def twin(learning_rate, beta1, beta2, weight_decay):
    return optax.lion(learning_rate, b1=beta1, b2=beta2, weight_decay=weight_decay)


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.01}, {"learning_rate": 0.003, "weight_decay": 0.5}],
    ranges={
        "learning_rate": (5e-4, 0.02),
        "beta1": (0.0, 0.95),
        "beta2": (0.9, 0.999),
        "weight_decay": (0.0, 0.5),
    },
    references=[
        OptaxTwin(name="lion", make=twin),
        KerasTable(
            name="lion",
            settings={"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.99, "weight_decay": 0.0},
        ),
    ],
)
