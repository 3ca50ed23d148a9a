"""AdaMax: optax and torch add epsilon to the gradient inside the maximum, ours to the maximum.

With epsilon zero they are the same rule, and so they are compared. Keras's is ours.
"""

from functools import partial

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon):
    advance, seen = moments(gradient, beta1, 0.0), []
    while True:
        g, m, _, power1, _ = advance(x)
        seen.append(np.abs(g))
        faded = beta2 ** np.arange(len(seen))[::-1, None]
        u = (faded * seen).max(axis=0)  # the largest of all gradients, each faded by its age
        x = x - learning_rate / (1 - power1) * m / (u + epsilon)
        yield x, {"m": m, "u": u}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.05}, {"learning_rate": 0.02, "beta2": 0.99, "epsilon": 0.1}],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
    },
    references=[
        TorchOptim(
            optimizer="Adamax",
            runs=[{"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 0.0}],
            words="epsilon zero, which stands elsewhere there",
        ),
        OptaxTwin(
            name="adamax",
            make=partial(averages, optax.adamax),
            words="epsilon zero, which stands elsewhere there",
            common={"epsilon": 0.0},
        ),
        KerasTable(
            name="adamax",
            settings={"learning_rate": 0.2, "beta1": 0.85, "beta2": 0.95, "epsilon": 1e-6},
        ),
    ],
)
