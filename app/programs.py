"""The compiled programs of a surface: one for its heights, one for each company of rules."""

from typing import NamedTuple

import jax
import numpy as np

from app import pauses
from optimizers import SURFACES
from optimizers.heights import heights
from optimizers.packing import Rules
from optimizers.trajectory import chunks, companies


class Program(NamedTuple):
    """One program: of a surface's heights, or of the walks of some rules on it."""

    surface: str
    rules: Rules | None

    def compile(self, device: jax.Device) -> None:
        """Run it once, as requests will."""
        surface = SURFACES[self.surface]()
        if self.rules is None:
            heights(surface, np.zeros((1, 2)), device=device)
        else:
            next(chunks([self.rules[0]()], surface, steps=1, device=device))
        pauses.freeze()

    def __str__(self) -> str:
        return self.surface if self.rules is None else f"{self.surface} ({self.rules[0].family})"


def programs(surface: str) -> list[Program]:
    """All programs of a surface."""
    return [Program(surface, rules) for rules in (None, *companies())]


def in_order() -> list[Program]:
    """All programs there are, those that most races need first."""
    return [
        Program(surface, rules)
        for some in ([None, companies()[0]], companies()[1:])
        for surface in SURFACES
        for rules in some
    ]


def warm_surfaces(warm: set[Program]) -> list[str]:
    """The surfaces all of whose programs are compiled."""
    parts = (None, *companies())
    return [name for name in SURFACES if warm.issuperset(Program(name, rules) for rules in parts)]
