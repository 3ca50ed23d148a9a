"""RAdam: optax adds epsilon after the bias correction, ours before it, as torch does.

So optax gets epsilon / sqrt(1 - beta2^t), anew at each step.
"""

from functools import partial

import numpy as np
import optax

from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon):
    advance, t = moments(gradient, beta1, beta2), 0
    longest = (1 + beta2) / (1 - beta2)
    while True:
        t += 1
        _, m, v, power1, power2 = advance(x)
        length = longest - 2 * t * power2 / (1 - power2)
        stride = m / (1 - power1)
        if length > 5:
            ratio = (length - 4) / (longest - 4) * (length - 2) / (longest - 2) * longest / length
            stride = stride * np.sqrt(ratio * (1 - power2)) / (np.sqrt(v) + epsilon)
        x = x - learning_rate * stride
        yield x, {"m": m, "v": v}


def before_the_correction(numbers, t):
    return numbers | {"epsilon": numbers["epsilon"] / np.sqrt(1 - numbers["beta2"] ** t)}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 1e-3}, {"learning_rate": 5e-4, "beta2": 0.9, "epsilon": 0.01}],
    ranges={
        "learning_rate": (1e-4, 1e-3),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
    },
    references=[
        TorchOptim(
            optimizer="RAdam",
            runs=[{"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}],
        ),
        OptaxTwin(
            name="radam",
            make=partial(averages, optax.radam),
            words="epsilon moved before the bias correction, as ours",
            at=before_the_correction,
        ),
    ],
)
