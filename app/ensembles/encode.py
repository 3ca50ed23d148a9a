"""Averages of predictions and of weights as JSON."""

from dataclasses import asdict

from app.ensembles.answer import EnsemblesAnswer
from app.web.wire import json_bytes
from optimizers.training import Trained, ensembles


def document(trained: Trained, step: int | None) -> bytes:
    """What averaging comes to by a step of a training."""
    return json_bytes(EnsemblesAnswer(**asdict(ensembles(trained, step))))
