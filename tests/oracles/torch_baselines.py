"""PyTorch's C++ baselines: a network of 13 weights, 1001 steps in float64, weight decay as L2.

SGD in torch multiplies the velocity by the learning rate on the way out; that is ours with
v = eta m, for a constant learning rate. Adam's file was written when torch added epsilon before
the bias correction.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import numpy as np

from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart, load, slowed, walk

DATA = load("torch_baselines")
INPUTS, START = np.array(DATA["inputs"]), np.array(DATA["start"])
STEPS = 1001
NOT_OURS = {"commit", "points", "weight_decay", "learning_rate_decay"}


def network(p):
    """The sum of the outputs of two layers of sigmoids."""
    hidden = jax.nn.sigmoid(INPUTS @ p[:6].reshape(3, 2).T + p[6:9])
    return jax.nn.sigmoid(hidden @ p[9:12] + p[12]).sum()


def numbers_of(run: dict[str, Any]) -> dict[str, float]:
    """Our parameters of a run."""
    return {key: value for key, value in run.items() if key not in NOT_OURS}


def title_of(name: str) -> str:
    """What the run is called on the page; the old file's are the first that there were."""
    first = "first " if name.endswith("_old") else ""
    return f"PyTorch's {first}C++ baseline, {name.removesuffix('_old').replace('_', ' ')}"


def url_of(name: str) -> str:
    """Where the run is published."""
    commits = DATA["source"]["commits"]
    return DATA["source"]["url"].replace(commits["new"], commits[DATA["runs"][name]["commit"]])


@dataclass(frozen=True, kw_only=True)
class TorchBaselines:
    """The same rule in some runs of the baselines."""

    runs: Sequence[str]
    words: str = "weight decay as an L2 term of the loss"
    """How the conventions map."""
    settings: Callable[[dict[str, float]], Any] = lambda numbers: numbers
    """What makes ours the rule there, as `walking.walk` takes it."""
    stored: Callable[[np.ndarray, dict[str, float]], np.ndarray] = lambda points, numbers: points
    """The points of our walk that torch would store."""

    def comparisons(self, rule: str, proof: Any) -> list[Comparison]:
        """One for each run."""
        words = f"a network of 13 weights; {self.words}"
        return [
            Comparison(
                title_of(name), url_of(name), STEPS, words, partial(self.difference, rule, name)
            )
            for name in self.runs
        ]

    def difference(self, rule: str, name: str) -> float:
        """How far ours is from a run, at every step it holds."""
        ours = self.points(rule, name)
        rows = DATA["runs"][name]["points"].items()
        return max(apart(ours[int(step)], np.array(row)) for step, row in rows)

    def points(self, rule: str, name: str) -> np.ndarray:
        """Our points for a run."""
        run = DATA["runs"][name]

        def loss(p, t):
            return network(p) + run["weight_decay"] / 2 * p @ p

        settings = self.settings(numbers_of(run))
        if "learning_rate_decay" in run:
            settings = slowed(settings, run["learning_rate_decay"])
        return self.stored(walk(rule, loss, START, STEPS, settings), run)
