"""The compiled programs of a surface: one for its heights, one for each group of optimizers."""

from typing import NamedTuple

import jax
import numpy as np

from app.programs import interpreter
from optimizers import SURFACES, Race
from optimizers.apart import values
from optimizers.engine import Rules, group_of, groups, heights


class Program(NamedTuple):
    """One program: of a surface's heights, or of the walks of some optimizers on it."""

    surface: str
    rules: Rules | None
    apart: bool = False  # whether it is of the one rule's steps taken apart

    def compile(self, device: jax.Device) -> None:
        """Run it once, as requests will."""
        surface = SURFACES[self.surface]()
        if self.rules and self.apart:
            values(Race.of(surface, [self.rules[0]()], steps=1), 0, range(1, 2), device)
        elif self.rules is None:
            heights(surface, np.zeros((1, 2)), device=device)
        else:
            Race.of(surface, [self.rules[0]()], steps=1).run(device)
        interpreter.freeze()

    def __str__(self) -> str:
        if self.rules is None:
            return self.surface
        kind = f"{self.rules[0].id}, apart" if self.apart else self.rules[0].family
        return f"{self.surface} ({kind})"


def programs_for(race: Race) -> list[Program]:
    """What must be compiled for a race."""
    rules = dict.fromkeys(group_of(type(lane.optimizer)) for lane in race.lanes)
    return [Program(race.surface.id, group) for group in (None, *rules)]


def program_apart(race: Race, place: int) -> Program:
    """What must be compiled besides to take a lane's steps apart."""
    return Program(race.surface.id, (type(race.lanes[place].optimizer),), apart=True)


def programs_of(surface: str) -> list[Program]:
    """All programs of a surface."""
    return [Program(surface, rules) for rules in (None, *groups())]


def in_order() -> list[Program]:
    """All programs, those that most races need first."""
    return [
        Program(surface, rules)
        for some in ([None, groups()[0]], groups()[1:])
        for surface in SURFACES
        for rules in some
    ]


def warm_surfaces(warm: set[Program]) -> list[str]:
    """The surfaces all of whose programs are compiled."""
    return [name for name in SURFACES if warm.issuperset(programs_of(name))]
