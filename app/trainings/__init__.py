"""Trainings of networks: run once each in slices, kept for a while, and sent as races are."""

from app.trainings.answer import TrainingDocument, TrainingEnding, TrainingHeader, Waiting
from app.trainings.encode import document, header, stream
from app.trainings.images import ImagesDocument, ImagesQuery, images_file
from app.trainings.request import TrainingRequest
from app.trainings.trainings import Trainings
from app.trainings.weights import WeightsDocument, WeightsRequest

__all__ = [
    "ImagesDocument",
    "ImagesQuery",
    "TrainingDocument",
    "TrainingEnding",
    "TrainingHeader",
    "TrainingRequest",
    "Trainings",
    "Waiting",
    "WeightsDocument",
    "WeightsRequest",
    "document",
    "header",
    "images_file",
    "stream",
]
