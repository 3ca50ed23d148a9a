"""Runs a scene's race and its neighbours', for claims to be checked against."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from app.lessons.claims import AVERAGES, Shown, Walk, of_training
from app.lessons.neighbours import neighbours
from optimizers import Happening, Race
from optimizers.engine import happenings, landmarks
from optimizers.training import Result, Trained, Training, ensembles


def shown(race: Race | Training) -> Shown:
    """What a race shows."""
    return _of_training(race) if isinstance(race, Training) else _of_race(race)


def _of_training(training: Training) -> Shown:
    """What a training shows; between two measured steps, along a straight line as on the page."""
    trained, steps = training.run(), np.arange(training.steps + 1)
    names, nowhere = of_training(training), np.full((len(steps), 2), np.nan)
    walks = [
        Walk(
            nowhere,
            columns[0],
            nowhere,
            [] if at is None else [Happening("diverged", at, at, "")],
            dict(zip(names, columns, strict=True)) | averages,
        )
        for values, at, averages in zip(
            trained.values, trained.diverged_at, _averages(trained), strict=True
        )
        for columns in [[np.interp(steps, training.measured, one) for one in values.T]]
    ]
    return Shown(walks, np.nan, np.empty((0, 2)))


def _averages(trained: Trained) -> Iterator[dict[str, np.ndarray]]:
    """By lane, what averaging gives; a column that has a number at the end only."""
    compared = ensembles(trained)
    for lane in compared.lanes:
        alone = (lane.average, lane.ensemble) if lane else (None, None)
        results = zip(AVERAGES, (*alone, compared.together), strict=True)
        yield {
            f"{what}_{name}": _at_the_end(trained, value)
            for what, result in results
            if result
            for name, value in _numbers(result).items()
        }


def _numbers(result: Result) -> dict[str, float]:
    accuracies = {f"accuracy_{head}": value for head, value in result.accuracy.items()}
    return {"test": result.test, **accuracies}


def _at_the_end(trained: Trained, value: float) -> np.ndarray:
    return np.append(np.full(trained.training.steps, np.nan), value)


def _of_race(race: Race) -> Shown:
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

    def __init__(self, races: list[Race | Training]) -> None:
        self._races = races
        self._same = [races.index(race) for race in races]  # scenes often share a race
        self._around: list[list[Race | Training]] = [list(neighbours(race)) for race in races]
        self._shown = lru_cache(None)(self._run)

    def _run(self, scene: int, neighbour: int | None) -> Shown:
        race = self._races[scene] if neighbour is None else self._around[scene][neighbour]
        return shown(race)

    def of(self, scene: int, neighbour: int | None = None) -> Shown:
        """What a scene's race shows, counted from 0; or its neighbour's of that number."""
        return self._shown(self._same[scene], neighbour)

    def count(self, scene: int) -> int:
        """How many neighbours a scene has."""
        return len(self._around[scene])
