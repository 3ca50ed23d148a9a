"""A small training of digits, which all tests share, so that little is compiled."""

from typing import Any

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
