"""The learning rates that `make tune` found: what suits each optimizer on each surface."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

TUNED = Path(__file__).parents[1] / "tuned.json"


class Chosen(NamedTuple):
    """A learning rate that a surface sets by hand instead, and why: one or more sentences."""

    learning_rate: float
    because: str


@cache
def tuned_rates() -> Mapping[str, Mapping[str, float]]:
    """The learning rate by surface and optimizer."""
    rates: dict[str, dict[str, float]] = json.loads(TUNED.read_text(encoding="utf-8"))
    return rates


def suits(surface: str, chosen: Mapping[str, Chosen]) -> dict[str, Mapping[str, float]]:
    """By optimizer, the parameters to begin with on a surface; one that is new has none."""
    by_hand = {rule: each.learning_rate for rule, each in chosen.items()}
    rates = {**tuned_rates().get(surface, {}), **by_hand}
    return {rule: {"learning_rate": rate} for rule, rate in rates.items()}
