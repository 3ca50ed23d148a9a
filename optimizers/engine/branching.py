"""Branches: a lane that shares another walk up to a step, and goes on from there by itself."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from optimizers.declare import Optimizer
from optimizers.engine.groups import group_of
from optimizers.engine.program import STATE, layout_of, width

Rule = type[Optimizer]


@dataclass(frozen=True)
class Branch:
    """Where a lane leaves an earlier lane of its race.

    Everything before `step` is the other's, and what is counted by steps counts on: schedules,
    batches, noise, and Adam's bias correction. Of the inner state it takes what its own rule has
    too, with the same name, shape and meaning; the rest begins as its `init` gives it.
    """

    lane: int
    """The place of the other among the race's lanes, from 0."""
    step: int
    fresh: bool = False
    """Whether the whole inner state begins anew there."""

    def check(self, place: int) -> None:
        """Raise unless a lane in this place can be such a branch."""
        if not 0 <= self.lane < place:
            raise ValueError(
                f"lane {place} can only branch from an earlier one, not from lane {self.lane}"
            )
        if self.step < 0:
            raise ValueError(f"a branch's step must not be negative, got {self.step}")


class Past(NamedTuple):
    """Some steps of a walk."""

    rule: Rule  # whose inner state the rows have
    rows: np.ndarray  # as the program makes them, the first of them known before
    parameters: np.ndarray  # the rule's on the step to each row but the first

    def seen_by(self, rule: Rule) -> "Past":
        """The same as rows and parameters of another rule; NaN where it has what this has not."""
        rows = np.full((len(self.rows), width(group_of(rule))), np.nan)
        rows[:, : STATE.start] = self.rows[:, : STATE.start]
        for there, here in carried(self.rule, rule):
            rows[:, STATE][:, here] = self.rows[:, STATE][:, there]
        parameters = np.full((len(self.parameters), len(rule.parameters)), np.nan)
        names = list(self.rule.parameters)
        for column, name in enumerate(rule.parameters):
            if name in names:
                parameters[:, column] = self.parameters[:, names.index(name)]
        return Past(rule, rows, parameters)


class Origin(Protocol):
    """A walk that others branch from."""

    @property
    def diverged_at(self) -> int | None:
        """The first step with a number that is not finite."""

    def past(self, first: int, last: int) -> Past:
        """The rows of these steps, `last` among them."""


def carried(there: Rule, here: Rule) -> list[tuple[slice, slice]]:
    """Where one rule's state has what another's has too: columns there, and columns here.

    The same is what has the same name and shape, in a state of the same kind: Adam's v is no
    velocity.
    """
    known, wanted = (layout_of(rule).places() for rule in (there, here))
    return [(known[part], place) for part, place in wanted.items() if part in known]


def going_on(there: Rule, here: Rule) -> np.ndarray:
    """Which numbers of a state go on from one rule to another."""
    found = np.zeros(width(group_of(here)) - STATE.start, bool)
    for _, place in carried(there, here):
        found[place] = True
    return found
