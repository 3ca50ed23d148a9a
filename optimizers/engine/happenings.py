"""What happens in a trajectory, or in the lanes of a race: the predicates of `phenomena/`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import jax
import numpy as np

from optimizers.catalog import PHENOMENA
from optimizers.declare import TOLERANCE, Places, Surface, Walks
from optimizers.engine.landmarks import REMEMBERED, landmarks
from optimizers.engine.program import GRADIENT, LOSS, POINT
from optimizers.engine.race import Chunk, Race
from optimizers.engine.strain import Strained, strain
from optimizers.engine.trajectory import Trajectory


class Happening(NamedTuple):
    """A phenomenon in a lane, from a step to a step, both included."""

    id: str
    """The phenomenon's."""
    first: int
    last: int
    detail: str = ""
    """What else there is to say, as "at the minimum (1, 1)"."""


def phenomena(
    trajectory: Trajectory, surface: Surface, *, tolerance: float = TOLERANCE
) -> list[Happening]:
    """What happens in a trajectory, ordered by first step.

    Each phenomenon is a predicate that somebody published, in `optimizers/phenomena/` with its
    source: `PHENOMENA[happening.id].reference`.

    Args:
        trajectory: as `trace` returns it.
        surface: the one it was walked on, with the same parameters.
        tolerance: a share of the start's height above a minimum; a loss that stays within it until
            the end has arrived there.

    Returns:
        Steps count from 0, the start; a happening's `first` and `last` are both included. Lengths
        within the predicates are shares of the domain's diagonal.

    Raises:
        ValueError: tolerance is not between 0 and 1.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, phenomena, trace
        >>> bowl = SURFACES["parabola"]()
        >>> walk = trace(OPTIMIZERS["gradient_descent"](learning_rate=0.5), bowl)
        >>> phenomena(walk, bowl)
        [Happening(id='arrived', first=5, last=100, detail='at the minimum x = 0')]
    """
    if not 0 < tolerance < 1:
        raise ValueError(f"tolerance must be between 0 and 1, got {tolerance}")
    walked = np.column_stack([trajectory.x, trajectory.f, trajectory.g])
    flat = [part.reshape(len(walked), -1) for part in trajectory.state.values()]
    state = np.hstack([np.empty((len(walked), 0)), *flat])
    walker = Strained(trajectory.lane, state, trajectory.branched_at)
    noisy = None if trajectory.noisy is None else trajectory.noisy[None]
    (found,) = _found([walker], surface, walked[None], [trajectory.diverged_at], noisy, tolerance)
    return found


def happenings(
    race: Race, whole: Chunk, tolerance: float = TOLERANCE, *, device: jax.Device | None = None
) -> list[list[Happening]]:
    """What happens in each lane of a finished race, ordered by first step.

    Args:
        whole: all of its chunks, joined.
    """
    walkers = [
        Strained(lane.over(race.steps), state, lane.branch.step if lane.branch else 0)
        for lane, state in zip(race.lanes, whole.state, strict=True)
    ]
    known = whole.common, whole.diverged_at, race.noisy()
    return _found(walkers, race.surface, *known, tolerance, device)


def _found(
    walkers: Sequence[Strained],
    surface: Surface,
    table: np.ndarray,
    diverged_at: list[int | None],
    noisy: np.ndarray | None,
    tolerance: float,
    device: jax.Device | None = None,
) -> list[list[Happening]]:
    """What happens in walks whose x, y, f, df/dx and df/dy are (walks, steps + 1, 5)."""
    columns = np.ascontiguousarray(np.moveaxis(table, -1, 0))
    (x, y), (gx, gy) = columns[POINT], columns[GRADIENT]
    places = places_of(surface.as_floats(), device)
    with np.errstate(all="ignore"):  # a walk that diverges overflows before it does
        beyond = strain(surface, walkers, table[..., POINT], device=device)
    walks = Walks(x, y, columns[LOSS], gx, gy, places, diverged_at, tolerance, beyond, noisy)
    return happenings_in(walks)


def happenings_in(walks: Walks) -> list[list[Happening]]:
    """What happens in each of some walks, ordered by first step."""
    found: list[list[Happening]] = [[] for _ in walks.diverged_at]
    with np.errstate(all="ignore"):
        for phenomenon in PHENOMENA.values():
            for walk, span in phenomenon.find(walks):
                found[walk].append(Happening(phenomenon.id, *span))
    return [sorted(each, key=lambda one: one[1:3]) for each in found]


@lru_cache(REMEMBERED)
def places_of(surface: Surface, device: jax.Device | None) -> Places:
    """The places of a surface."""
    x, y = surface.domain
    return Places(x, y, landmarks(surface, device=device), surface.dimensions)
