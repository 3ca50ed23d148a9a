"""Trainings whose weights are made up, so that where they lie is known."""

import jax
import numpy as np

from optimizers import NETWORKS, OPTIMIZERS, Network
from optimizers.training import Trained, Training, measured_on, single
from optimizers.training.learner import Learnt

NETWORK = NETWORKS["digits"]()
NUMBERS = NETWORK.numbers


def walked(paths: np.ndarray, network: Network = NETWORK) -> Trained:
    """A training whose lanes took these paths, shape (lanes, rows, numbers)."""
    lanes = [OPTIMIZERS["gradient_descent"]()] * len(paths)
    training = Training.of(network, lanes, steps=paths.shape[1] - 1, every=1)
    values = np.zeros((*paths.shape[:2], len(measured_on(type(NETWORK)))), np.float32)
    learnt = [Learnt(path.astype(np.float32), path.astype(np.float32), ()) for path in paths]
    return Trained(training, values, learnt, [None] * len(paths), [0.0] * len(paths))


def wandering(lanes: int, rows: int, seed: int = 0) -> np.ndarray:
    """Paths that begin at the same first weights and wander off."""
    steps = np.random.default_rng(seed).normal(0, 0.1, size=(lanes, rows, NUMBERS))
    steps[:, 0] = 0
    return NETWORK.initial(seed) + np.cumsum(steps, axis=1)


_LOSS = jax.jit(lambda network, w: network(w))


def direct(network: Network, weights: np.ndarray) -> np.ndarray:
    """The objective at each of many weights, by the network itself; shape (sets,)."""
    exact = weights.astype(np.float32)
    return np.array([float(_LOSS(single(network), w)) for w in exact])
