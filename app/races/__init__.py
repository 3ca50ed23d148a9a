"""Races: what is asked for, the trajectories as bytes, and the scenes that links hold."""

from app.races.answer import RaceDocument
from app.races.encode import document, stream
from app.races.first_lanes import FIRST_LANES, first_lanes, suited
from app.races.link import Link, WrongLink, read_link
from app.races.request import HIGHEST_TOLERANCE, LOWEST_TOLERANCE, RaceQuery, RaceRequest
from app.races.scene import Scene

__all__ = [
    "FIRST_LANES",
    "HIGHEST_TOLERANCE",
    "LOWEST_TOLERANCE",
    "Link",
    "RaceDocument",
    "RaceQuery",
    "RaceRequest",
    "Scene",
    "WrongLink",
    "document",
    "first_lanes",
    "read_link",
    "stream",
    "suited",
]
