"""Tunes a rule on a network, every rule alike.

As on a surface, but nobody knows how low the loss of a network can get, so none arrives: what
counts is the objective after some steps, over all training images, the median over some seeds. The
grid is the same, and half of the best rate is taken, which is that with the lowest sum of its
objective and its half's.
"""

from typing import NamedTuple

import numpy as np

from optimizers.declare import Network, Optimizer
from optimizers.engine import Lane
from optimizers.training import Training, measured_on
from optimizers.tuning.procedure import PROCEDURE, best_half


class NetworkProcedure(NamedTuple):
    """The numbers of the procedure, for all rules and networks."""

    steps: int = 300
    seeds: int = 3
    """Of first weights and batches."""
    batch_size: int = 64


NETWORK_PROCEDURE = NetworkProcedure()


class Taught(NamedTuple):
    """What suits a rule on a network, and how far it gets by that."""

    learning_rate: float
    objective: float
    """In the end, the median; infinite where it diverges."""


def taught_rate(rule: type[Optimizer], network: Network) -> Taught:
    """The learning rate that suits a rule on a network."""
    rates = PROCEDURE.rates()
    ends = np.median([_ends(rule, network, rates, seed) for seed in _seeds()], axis=0)
    half = best_half(ends)
    return Taught(PROCEDURE.rounded(rates[half]), float(ends[half]))


def _seeds() -> range:
    return range(NETWORK_PROCEDURE.seeds)


def _ends(rule: type[Optimizer], network: Network, rates: np.ndarray, seed: int) -> np.ndarray:
    """The objective in the end of one training, for each rate; infinite where it diverged."""
    steps, size = NETWORK_PROCEDURE.steps, NETWORK_PROCEDURE.batch_size
    lanes = [Lane(rule(learning_rate=rate), batch_size=size) for rate in rates]  # type: ignore[call-arg]
    trained = Training.of(network, lanes, steps=steps, seed=seed, every=steps).run()
    place = measured_on(type(network)).index("f")
    return np.nan_to_num(trained.values[:, -1, place].astype(float), nan=np.inf)
