"""Adam: epsilon outside the root, as in optax (`eps`, with `eps_root` zero) and in torch today.

Optax has no switch for the bias correction; the plain walk has.
"""

from functools import partial

import jax.numpy as jnp
import numpy as np
import optax

from optimizers import SURFACES
from tests.oracles.agreement import Comparison
from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.plain_numpy import moments
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import apart, before_correction, load, walk

USUAL = {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
NOTEBOOK = load("optax_rosenbrock")


def steps(gradient, x, *, learning_rate, beta1, beta2, epsilon, bias_correction):
    advance = moments(gradient, beta1, beta2)
    while True:
        _, m, v, power1, power2 = advance(x)
        if bias_correction:
            x = x - learning_rate * (m / (1 - power1)) / (np.sqrt(v / (1 - power2)) + epsilon)
        else:
            x = x - learning_rate * m / (np.sqrt(v) + epsilon)
        yield x, {"m": m, "v": v}


def notebook(beta1: str) -> float:
    """How far our losses are from those saved in optax's notebook, in float32 as there."""
    rosenbrock = SURFACES["rosenbrock"]()
    numbers = {name: NOTEBOOK[name] for name in ("learning_rate", "beta2", "epsilon")}
    numbers |= {"beta1": float(beta1), "bias_correction": 1.0}
    start, steps = np.array(NOTEBOOK["start"], np.float32), max(NOTEBOOK["steps"])
    points = walk("adam", lambda p, t: rosenbrock(p), start, steps, numbers)
    losses = [rosenbrock(jnp.asarray(points[step])) for step in NOTEBOOK["steps"]]
    return max(apart(*pair) for pair in zip(losses, NOTEBOOK["losses"][beta1], strict=True))


PROOF = WalkProof(
    steps=steps,
    settings=[
        {"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        {"learning_rate": 0.3, "beta1": 0.9, "beta2": 0.999, "epsilon": 0.01},
        {"learning_rate": 0.02, "beta1": 0.95, "beta2": 0.9, "epsilon": 1e-6},
        {"learning_rate": 0.01, "beta1": 0.0, "beta2": 0.99, "epsilon": 1e-12},
        {"learning_rate": 0.01, "beta2": 0.99, "bias_correction": 0.0},
    ],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
    },
    references=[
        TorchOptim(
            optimizer="Adam",
            runs=[
                {"learning_rate": 0.05, **USUAL},
                {"learning_rate": 0.02, **USUAL, "epsilon": 0.01},
            ],
        ),
        TorchBaselines(
            runs=["Adam", "Adam_with_weight_decay", "Adam_old"],
            words="epsilon moved before the bias correction, as there",
            settings=before_correction,
        ),
        OptaxTwin(name="adam", make=partial(averages, optax.adam), lacks=("bias_correction",)),
        *(
            Comparison(
                f"optax's notebook on AdEMAMix, beta1 = {beta1}",
                NOTEBOOK["source"]["url"],
                max(NOTEBOOK["steps"]),
                "the loss on Rosenbrock, in float32 as there, whose rounding grows on the way",
                partial(notebook, beta1),
                within=1e-2,
            )
            for beta1 in NOTEBOOK["losses"]
        ),
    ],
)
