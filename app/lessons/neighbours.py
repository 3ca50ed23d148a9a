"""The neighbours of a scene: the same race from starts close by, where there is chance by others.

The starts are one fixed set that fills a square evenly (the R2 sequence of Martin Roberts), so that
every claim meets the same ones. They turn with a surface that turns its start.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from optimizers import Race
from optimizers.training import Training
from optimizers.tuning import PROCEDURE

STARTS = 25
NEAR = PROCEDURE.near  # of the domain's size, to either side
SEEDS = 10
TRAININGS = 5  # seeds, for each costs as much as hundreds of races
ENOUGH = 0.9  # of the neighbours: where a claim must hold

_PLASTIC = 1.32471795724474602596  # the root of x^3 = x + 1
_SQUARE = (0.5 + np.outer(np.arange(1, STARTS + 1), [1 / _PLASTIC, 1 / _PLASTIC**2])) % 1 * 2 - 1


def has_chance(race: Race | Training) -> bool:
    """Whether another seed makes another race."""
    batches = [lane.batch_on(race.surface) for lane in race.lanes]
    if race.surface.examples:
        return any(0 < size < race.surface.examples for size in batches)
    return isinstance(race, Race) and race.noise > 0 and any(batches)


def neighbours(race: Race | Training) -> Iterator[Race | Training]:
    """The same race from each of the starts close by; where there is chance, with ten seeds.

    A training begins elsewhere, and on other batches, with each seed.
    """
    if isinstance(race, Training):
        yield from (replace(race, seed=race.seed + 1 + i) for i in range(TRAININGS))
        return
    chance = has_chance(race)
    for i, (dx, dy) in enumerate(moves(race)):
        start = race.start[0] + float(dx), race.start[1] + float(dy)
        seed = race.seed + 1 + i % SEEDS if chance else race.seed
        yield replace(race, start=start, seed=seed)


def moves(race: Race) -> np.ndarray:
    """How far each of the starts is from the scene's, shape (25, 2); along a curve only in x."""
    surface = race.surface
    sizes = np.ptp(surface.domain, axis=1) * [1.0, surface.dimensions - 1.0]
    found = _SQUARE * NEAR * sizes
    if surface.turned_by is None:
        return found
    angle = np.deg2rad(surface.values()[surface.turned_by])
    cos, sin = np.cos(angle), np.sin(angle)
    return found @ np.array([[cos, sin], [-sin, cos]])
