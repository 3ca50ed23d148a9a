"""The compiled programs of a network: one for each rule, with its measures, and one for slices."""

from collections.abc import Iterable
from typing import NamedTuple

import jax
import numpy as np

from app.programs import interpreter
from optimizers import NETWORKS, OPTIMIZERS, Lane, Network, Optimizer
from optimizers.landscapes import Plane, losses
from optimizers.training import Training, refusal, room_of


class NetworkProgram(NamedTuple):
    """The program of a rule that trains a network, by batches of up to so many examples."""

    network: str
    rule: type[Optimizer]
    room: int

    def compile(self, device: jax.Device) -> None:
        """Run it once, as requests will."""
        Training.of(_usual(self.network), [Lane(self.rule(), batch_size=self.room)], steps=1).run(
            device
        )
        interpreter.freeze()

    def __str__(self) -> str:
        return f"{self.network} ({self.rule.id}, {self.room})"


class SlicesProgram(NamedTuple):
    """The program that computes a network's loss over a plane."""

    network: str

    def compile(self, device: jax.Device) -> None:
        """Run it once, as requests will."""
        network = _usual(self.network)
        first = network.initial(0).astype(float)
        plane = Plane(first, np.zeros((2, len(first))), ("", ""))
        losses(network, plane, np.zeros((1, 2)), device=device)
        interpreter.freeze()

    def __str__(self) -> str:
        return f"{self.network} (slices)"


def programs_to_train(training: Training) -> list[NetworkProgram]:
    """What must be compiled for a training."""
    network = training.network
    rules = [
        NetworkProgram(network.id, type(lane.optimizer), room_of(lane, network))
        for lane in training.lanes
    ]
    return list(dict.fromkeys(rules))


def programs_of_network(network: str, first: Iterable[str] = ()) -> list[NetworkProgram]:
    """All programs of a network that are compiled in the background, these rules' first."""
    of = _usual(network)
    able = [name for name, rule in OPTIMIZERS.items() if not refusal(rule, of)]
    rules = dict.fromkeys([*(name for name in first if name in able), *able])
    lanes = [Lane(OPTIMIZERS[name]()) for name in rules]
    return [NetworkProgram(network, type(lane.optimizer), room_of(lane, of)) for lane in lanes]


def _usual(network: str) -> Network:
    """A network with its defaults."""
    usual: dict[str, float] = {}  # mypy sees no defaults of what a declaration has
    return NETWORKS[network](**usual)
