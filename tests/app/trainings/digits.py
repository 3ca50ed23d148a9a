"""A small training of digits, which all tests share, so that little is compiled."""

from functools import cache
from typing import Any

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Lane
from optimizers.training import Trained, Training

LANES = [
    {"optimizer": "adam", "parameters": {"learning_rate": 0.01}, "batch_size": 16},
    {
        "optimizer": "adam",
        "parameters": {"learning_rate": 0.02},
        "schedules": {"learning_rate": {"schedule": "cosine"}},
        "batch_size": 16,
    },
]
RACE: dict[str, Any] = {"surface": "digits", "steps": 150, "seed": 3, "lanes": LANES}


@cache
def trained() -> Trained:
    """The same, without the app."""
    adam = OPTIMIZERS["adam"]
    cosine = {"learning_rate": SCHEDULES["cosine"]()}
    lanes = [
        Lane(adam(learning_rate=0.01), batch_size=16),
        Lane(adam(learning_rate=0.02), cosine, 16),
    ]
    return Training.of(NETWORKS["digits"](), lanes, steps=150, seed=3).run()
