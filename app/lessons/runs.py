"""Runs a scene's race and its neighbours', for claims to be checked against."""

from functools import lru_cache

import numpy as np

from app.lessons.claims import Shown, Walk
from app.lessons.neighbours import neighbours
from optimizers import Race
from optimizers.engine import happenings, landmarks


def shown(race: Race) -> Shown:
    """What a race shows."""
    chunk = race.run()
    happened = happenings(race, chunk)
    marks = [mark for mark in landmarks(race.surface) if mark.kind == "minimum"]
    return Shown(
        walks=[
            Walk(rows[:, :2], rows[:, 2], rows[:, 3:], found)
            for rows, found in zip(chunk.common, happened, strict=True)
        ],
        minimum=min((mark.f for mark in marks), default=np.nan),
        minima=np.array([(mark.x, mark.y) for mark in marks]).reshape(-1, 2),
    )


class Runs:
    """The races of a lesson's scenes: each as it is, and its neighbours; each run once."""

    def __init__(self, races: list[Race]) -> None:
        self._races = races
        self._around: list[list[Race]] = [list(neighbours(race)) for race in races]
        self._shown = lru_cache(None)(self._run)

    def _run(self, scene: int, neighbour: int | None) -> Shown:
        race = self._races[scene] if neighbour is None else self._around[scene][neighbour]
        return shown(race)

    def of(self, scene: int, neighbour: int | None = None) -> Shown:
        """What a scene's race shows, counted from 0; or its neighbour's of that number."""
        return self._shown(scene, neighbour)

    def count(self, scene: int) -> int:
        """How many neighbours a scene has."""
        return len(self._around[scene])
