"""Races: what is asked for, the trajectories as bytes, and the scenes that links hold."""

from app.races.answer import Happening, LaneAnswer, Opening, RaceDocument, RaceEnding
from app.races.encode import columns_json, document, lane_answer, stream
from app.races.first_lanes import FIRST_LANES, first_lanes, suited
from app.races.link import Link, WrongLink, read_link
from app.races.request import HIGHEST_TOLERANCE, LOWEST_TOLERANCE, RaceQuery, RaceRequest
from app.races.scene import Scene
from app.races.training import training_of

__all__ = [
    "FIRST_LANES",
    "HIGHEST_TOLERANCE",
    "LOWEST_TOLERANCE",
    "Happening",
    "LaneAnswer",
    "Link",
    "Opening",
    "RaceDocument",
    "RaceEnding",
    "RaceQuery",
    "RaceRequest",
    "Scene",
    "WrongLink",
    "columns_json",
    "document",
    "first_lanes",
    "lane_answer",
    "read_link",
    "stream",
    "suited",
    "training_of",
]
