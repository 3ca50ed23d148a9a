"""The compiled programs of a surface: what each computes, and for which optimizers."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import jax
import numpy as np

from app.programs import interpreter
from app.programs.network import NetworkProgram, SlicesProgram, programs_of_network
from optimizers import NETWORKS, SURFACES, Race
from optimizers.apart import values
from optimizers.engine import Rules, curvatures, group_of, groups, heights

Work = Literal["heights", "curvatures", "walks", "apart"]
FOR_ALL: tuple[Work, ...] = ("heights", "curvatures")  # what every race on a surface needs


class Program(NamedTuple):
    """One program: of a surface's heights or curvatures, or of some optimizers on it."""

    surface: str
    work: Work
    rules: Rules = ()  # whose walks, or the one whose steps are taken apart

    def compile(self, device: jax.Device) -> None:
        """Run it once, as requests will."""
        surface = SURFACES[self.surface]()
        if self.work == "heights":
            heights(surface, np.zeros((1, 2)), device=device)
        elif self.work == "curvatures":
            curvatures(surface, np.zeros((1, 2)), device=device)
        elif self.work == "walks":
            Race.of(surface, [self.rules[0]()], steps=1).run(device)
        else:
            values(Race.of(surface, [self.rules[0]()], steps=1), 0, range(1, 2), device)
        interpreter.freeze()

    def __str__(self) -> str:
        whose = f", {self.rules[0].id}" if self.rules else ""
        return f"{self.surface} ({self.work}{whose})"


AnyProgram = Program | NetworkProgram | SlicesProgram


def programs_for(race: Race) -> list[Program]:
    """What must be compiled for a race."""
    rules = dict.fromkeys(group_of(type(lane.optimizer)) for lane in race.lanes)
    return [*_for_all(race.surface.id), *(Program(race.surface.id, "walks", one) for one in rules)]


def program_apart(race: Race, place: int) -> Program:
    """What must be compiled besides to take a lane's steps apart."""
    return Program(race.surface.id, "apart", (type(race.lanes[place].optimizer),))


def programs_of(surface: str) -> list[Program]:
    """All programs of a surface that are compiled in the background."""
    return [*_for_all(surface), *(Program(surface, "walks", rules) for rules in groups())]


def _for_all(surface: str) -> list[Program]:
    return [Program(surface, work) for work in FOR_ALL]


def in_order(first: Iterable[str] = ()) -> list[AnyProgram]:
    """All programs, those that most races need first; of networks those of the `first` rules."""
    seldom = set(groups()[1:])
    programs = [program for surface in SURFACES for program in programs_of(surface)]
    networks = [one for name in NETWORKS for one in programs_of_network(name, first)]
    slices = [SlicesProgram(name) for name in NETWORKS]
    return [*sorted(programs, key=lambda program: program.rules in seldom), *slices, *networks]


def warm_surfaces(warm: set[AnyProgram]) -> list[str]:
    """The surfaces and networks all of whose programs are compiled."""
    surfaces = [name for name in SURFACES if warm.issuperset(programs_of(name))]
    return [*surfaces, *(name for name in NETWORKS if warm.issuperset(programs_of_network(name)))]
