"""Adam with L2: torch's `weight_decay` of Adam, and optax's `adam` after `add_decayed_weights`."""

import optax

from tests.oracles.optax_twin import OptaxTwin, averages
from tests.oracles.proof import WalkProof
from tests.oracles.torch_optim import TorchOptim
from tests.proofs import adam


def steps(gradient, x, *, l2, **numbers):
    """Adam, down a surface with a bowl of curvature l2 about the origin laid on it."""
    return adam.steps(lambda p: gradient(p) + l2 * p, x, **numbers, bias_correction=True)


def twin(l2, **numbers):
    return optax.chain(optax.add_decayed_weights(l2), averages(optax.adam, **numbers))


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.05}, {"learning_rate": 0.02, "l2": 0.5}],
    ranges={
        "learning_rate": (0.005, 0.05),
        "beta1": (0.8, 0.95),
        "beta2": (0.99, 0.9999),
        "epsilon": (1e-12, 0.1),
        "l2": (0.0, 0.5),
    },
    references=[
        TorchOptim(optimizer="Adam", runs=[{"learning_rate": 0.05, **adam.USUAL, "l2": 0.1}]),
        OptaxTwin(name="adam after optax.add_decayed_weights", make=twin),
    ],
)
