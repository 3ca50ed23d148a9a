"""How much a training asks for, known before it starts."""

import jax
import numpy as np

from optimizers.declare import Network, Optimizer
from optimizers.engine import Lane
from optimizers.training.dealing import padded

KEPT = 5  # so many numbers kept for each weight are as much work as the gradient


def numbers_kept(rule: Optimizer, network: Network) -> int:
    """How many numbers an optimizer keeps between steps for all weights of a network."""
    weights = jax.ShapeDtypeStruct((network.numbers,), np.float32)
    return sum(leaf.size for leaf in jax.tree.leaves(jax.eval_shape(rule.init, weights)))


def room_of(lane: Lane, network: Network) -> int:
    """How many examples the program of a lane has room for."""
    return padded(lane.batch_on(network), network.examples)


def work_of(lane: Lane, network: Network) -> float:
    """The work of a step of a lane, in weights times examples; more where much is kept."""
    kept = numbers_kept(lane.optimizer, network) / network.numbers
    return room_of(lane, network) * network.numbers * (1 + kept / KEPT)
