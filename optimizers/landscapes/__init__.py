"""The loss of a network over a plane of its weights, with the lanes' paths in it."""

from optimizers.landscapes.landscape import Landscape, Window, landscape, surveyed
from optimizers.landscapes.plane import Plane
from optimizers.landscapes.planes import PLANES, PlaneKind, plane_of
from optimizers.landscapes.slices import losses
from optimizers.landscapes.walk import Walk, random_walk

__all__ = [
    "PLANES",
    "Landscape",
    "Plane",
    "PlaneKind",
    "Walk",
    "Window",
    "landscape",
    "losses",
    "plane_of",
    "random_walk",
    "surveyed",
]
