"""AdaGrad: epsilon stands outside the root in torch and in the paper, inside in optax and Keras.

Optax starts the sum at 0.1 unless told, Keras where it is told, ours at zero.
"""

import jax.numpy as jnp
import numpy as np
import optax

from optimizers.rules.adagrad import Accumulated
from tests.oracles.keras_tables import KerasTable
from tests.oracles.optax_twin import OptaxTwin
from tests.oracles.proof import WalkProof
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.torch_optim import TorchOptim
from tests.oracles.walking import inside_the_root


def steps(gradient, x, *, learning_rate, epsilon):
    total = np.zeros_like(x)
    while True:
        g = gradient(x)
        total = total + g * g
        x = x - learning_rate * g / (np.sqrt(total) + epsilon)
        yield x, {"G": total}


def twin(learning_rate, epsilon):
    """Optax's, told at each step an epsilon e (2 sqrt(G) + e): G and that is (sqrt(G) + e)^2."""

    def told(eps):
        return optax.adagrad(learning_rate, initial_accumulator_value=0.0, eps=eps)

    def update(g, state, x):
        root = jnp.sqrt(state[0].sum_of_squares + g**2)
        return told(epsilon * (2 * root + epsilon)).update(g, state, x)

    return optax.GradientTransformation(told(epsilon).init, update)


PROOF = WalkProof(
    steps=steps,
    settings=[
        {"learning_rate": 0.2, "epsilon": 1e-8},
        {"learning_rate": 0.5, "epsilon": 0.1},
        {"learning_rate": 0.01, "epsilon": 1e-12},
    ],
    ranges={"learning_rate": (0.01, 0.5), "epsilon": (1e-12, 0.1)},
    references=[
        TorchOptim(
            optimizer="Adagrad",
            runs=[{"learning_rate": 0.2, "epsilon": 1e-10}],
        ),
        TorchBaselines(
            runs=[
                "Adagrad",
                "Adagrad_with_weight_decay",
                "Adagrad_with_weight_decay_and_lr_decay",
            ],
        ),
        OptaxTwin(
            name="adagrad",
            make=twin,
            words="its sum told to start at zero; epsilon moved out of the root, as ours",
        ),
        KerasTable(
            name="adagrad",
            settings=inside_the_root({"learning_rate": 0.2, "epsilon": 1e-6}),
            words="the sum starting at 0.3; epsilon moved into the root, as there",
            state=Accumulated(jnp.full(10, 0.3)),
        ),
    ],
)
