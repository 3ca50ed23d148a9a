"""AMSGrad: ours takes the maximum and then corrects, as torch does; optax corrects first.

Where beta2 is zero there is nothing to correct, and so ours and optax's are compared. Keras adds
epsilon before the correction, and prints one number for ten that differ.
"""

from functools import partial

import numpy as np
import optax

from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import before_correction

USUAL = {"beta1": 0.9, "beta2": 0.999}


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon):
    advance, seen = moments(gradient, beta1, beta2), []
    while True:
        _, m, v, power1, power2 = advance(x)
        seen.append(v)
        largest = np.max(seen, axis=0)
        width = np.sqrt(largest) / np.sqrt(1 - power2) + epsilon
        x = x - learning_rate / (1 - power1) * m / width
        yield x, {"m": m, "v": v, "w": largest}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.05}, {"learning_rate": 0.1, "beta2": 0.9, "epsilon": 0.01}],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
    },
    references=[
        TorchOptim(
            optimizer="Adam",
            runs=[{"learning_rate": 0.05, **USUAL, "epsilon": 1e-8}],
            more={"amsgrad": True},
        ),
        TorchBaselines(
            runs=["Adam_with_weight_decay_and_amsgrad"],
            words="epsilon moved before the bias correction, as there",
            settings=before_correction,
        ),
        OptaxTwin(
            name="amsgrad",
            make=partial(averages, optax.amsgrad),
            words="beta2 zero, where the order of maximum and correction does not matter",
            common={"beta2": 0.0},
        ),
        KerasTable(
            name="adam",
            settings=before_correction({"learning_rate": 0.001, **USUAL, "epsilon": 1e-7}),
            words="one number for ten that differ, so to Keras's own tolerance; epsilon moved "
            "before the bias correction",
            within=5e-4,
        ),
    ],
)
