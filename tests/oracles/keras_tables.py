"""Keras's golden tables: five steps, or one, on given gradients, printed to four digits.

Keras adds Adam's epsilon before the bias correction. Its Nadam lets beta1 grow, from half of it,
over the steps (Dozat's schedule), and is another rule than ours and optax's: `test_agreement`
checks that the two do differ.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax.numpy as jnp
import numpy as np

from tests.oracles.agreement import Comparison
from tests.oracles.walking import load, walk

DATA = load("keras_tables")
GRADIENTS = {
    "golden": np.array([[0.01] * 10] + [np.arange(1, 11) / 10] * 4),
    "single": np.array([[1.0, 6.0, 7.0, 2.0]]),
}
STARTS = {"golden": np.ones(10), "single": np.array([1.0, 2.0, 3.0, 4.0])}


@dataclass(frozen=True, kw_only=True)
class KerasTable:
    """The same rule in one of the tables."""

    name: str
    settings: Mapping[str, float] | Callable[..., dict[str, Any]]
    """What makes ours the rule there, as `walking.walk` takes it."""
    words: str = "the same rule"
    """How the conventions map."""
    state: Any = None
    """The state before the first step, where it is not ours."""
    within: float = 5e-5
    """How far apart the printed digits allow ours to be."""

    def comparisons(self, rule: str, proof: Any) -> list[Comparison]:
        """One, of all rows."""
        commit = DATA["source"]["commits"][self.name]
        return [
            Comparison(
                f"Keras's table for {self.name}",
                f"https://github.com/keras-team/keras/blob/{commit}"
                f"/keras/src/optimizers/{self.name}_test.py",
                len(DATA["tables"][self.name]["rows"]),
                f"printed to four digits; {self.words}",
                partial(self.difference, rule),
                self.within,
            )
        ]

    def difference(self, rule: str) -> float:
        """How far ours is from the table: an absolute number, as its digits are."""
        kind, rows = (DATA["tables"][self.name][key] for key in ("kind", "rows"))
        gradients = jnp.array(GRADIENTS[kind])

        def plane(p, t):
            return gradients[jnp.int32(t) - 1] @ p

        points = walk(rule, plane, STARTS[kind], len(rows), self.settings, self.state)
        return float(np.abs(points[1:] - np.array(rows)).max())
