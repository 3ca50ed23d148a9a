"""Averages of what a training has learned: what is asked for, and the answer."""

from app.ensembles.answer import EnsemblesAnswer
from app.ensembles.encode import document
from app.ensembles.request import EnsemblesRequest

__all__ = ["EnsemblesAnswer", "EnsemblesRequest", "document"]
