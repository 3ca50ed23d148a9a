"""Landscapes of networks: a plane of weights, what is asked for, and the answer as bytes."""

from app.landscapes.answer import LandscapeDocument, WalkDocument
from app.landscapes.encode import binary, document
from app.landscapes.request import Asked, LandscapeRequest
from app.landscapes.walk import WalkQuery

__all__ = [
    "Asked",
    "LandscapeDocument",
    "LandscapeRequest",
    "WalkDocument",
    "WalkQuery",
    "binary",
    "document",
]
