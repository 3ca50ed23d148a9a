"""What a claim can speak of: the lanes, the steps and the minima of a scene, and other scenes."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.lessons.claims.tokens import WrongClaim
from optimizers import PHENOMENA, Phenomenon, Race, StationaryPoint
from optimizers.training import Training

DIVERGED = "diverged"
NEAR = 0.05  # of the domain's diagonal: the farthest that a walk beside a minimum may be from it


@dataclass(frozen=True)
class Scope:
    """A scene for claims: its race, and the races of the lesson's scenes by number."""

    race: Race | Training
    scenes: Sequence[Race | Training] = ()

    @cached_property
    def names(self) -> list[str]:
        """The lanes as claims call them: `adam`, or `adam 2` for the second of that optimizer."""
        return lane_names(self.race)

    def of(self, scene: int) -> "Scope":
        """The scope of another scene, counted from 1."""
        if not 1 <= scene <= len(self.scenes):
            raise WrongClaim(f"there is no scene {scene} up to here")
        return Scope(self.scenes[scene - 1], self.scenes)

    def lane(self, optimizer: str, number: int | None) -> int:
        """The place of a lane, counted from 0."""
        same = [i for i, one in enumerate(self.race.lanes) if one.optimizer.id == optimizer]
        if not same:
            raise WrongClaim(unknown(optimizer, dict.fromkeys(self.names), "lane"))
        if number is None and len(same) > 1:
            raise WrongClaim(f"{len(same)} lanes are {optimizer}: say {optimizer} 1, {optimizer} 2")
        if number is not None and not 1 <= number <= len(same):
            raise WrongClaim(f"there is no {optimizer} {number}")
        return same[(number or 1) - 1]

    def numbered(self, number: int) -> int:
        """The place of `lane 3`."""
        if not 1 <= number <= len(self.race.lanes):
            raise WrongClaim(f"there is no lane {number}: the race has {len(self.race.lanes)}")
        return number - 1

    def step(self, step: int) -> int:
        """A step that the race has."""
        if step > self.race.steps:
            raise WrongClaim(f"the race ends at step {self.race.steps}, before {step}")
        return step

    def minimum(self, x: float, y: float) -> tuple[float, float]:
        """The surface's minimum at about that point."""
        found = self._minima()
        near = min(found, key=lambda one: np.hypot(one.x - x, one.y - y), default=None)
        if near is None or np.hypot(near.x - x, near.y - y) > self.near() / 5:
            listed = ", ".join(f"({one.x:.4g}, {one.y:.4g})" for one in found)
            raise WrongClaim(f"no minimum is at ({x:g}, {y:g}); they are {listed}")
        return near.x, near.y

    def _minima(self) -> list[StationaryPoint]:
        assert isinstance(self.race, Race)  # of a network nothing that has a place can be claimed
        return [one for one in self.race.surface.stationary() if one.kind == "minimum"]

    def phenomena(self) -> list[type[Phenomenon]]:
        """What may happen: in weights of a network that nobody sees, only that they diverge."""
        on_network = isinstance(self.race, Training)
        return [one for one in PHENOMENA.values() if not on_network or one.id == DIVERGED]

    def near(self) -> float:
        """How close to a minimum a walk is beside it, and beside no other one."""
        found = [(one.x, one.y) for one in self._minima()]
        apart = [np.hypot(a - c, b - d) for a, b in found for c, d in found if (a, b) != (c, d)]
        assert isinstance(self.race, Race)
        size = float(np.hypot(*np.ptp(self.race.surface.domain, axis=1)))
        return float(min([NEAR * size, *(each / 2 for each in apart)]))


def lane_names(race: Race | Training) -> list[str]:
    """The lanes of a race as claims call them."""
    ids = [lane.optimizer.id for lane in race.lanes]
    return [
        one if ids.count(one) == 1 else f"{one} {ids[: i + 1].count(one)}"
        for i, one in enumerate(ids)
    ]


def unknown(name: str, known: Iterable[str], what: str) -> str:
    """That a name is unknown, and what may be meant."""
    names = list(known)
    close = difflib.get_close_matches(name, names, 1)
    question = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(names)}"
    return f"there is no {what} {name!r}; {question}"
