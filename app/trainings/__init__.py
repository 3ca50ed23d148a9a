"""Trainings of networks: run once each in slices, kept for a while, and sent as races are."""

from app.trainings.answer import TrainingDocument, TrainingEnding, TrainingHeader, Waiting
from app.trainings.encode import document, header, stream
from app.trainings.request import TrainingRequest
from app.trainings.trainings import Trainings

__all__ = [
    "TrainingDocument",
    "TrainingEnding",
    "TrainingHeader",
    "TrainingRequest",
    "Trainings",
    "Waiting",
    "document",
    "header",
    "stream",
]
