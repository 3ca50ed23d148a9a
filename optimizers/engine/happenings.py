"""What happens in a trajectory, or in the lanes of a race: the predicates of `phenomena/`."""

from functools import lru_cache
from typing import NamedTuple

import jax
import numpy as np

from optimizers.catalog import PHENOMENA
from optimizers.declare import TOLERANCE, Places, Surface, Walks
from optimizers.engine.landmarks import REMEMBERED, landmarks
from optimizers.engine.program import GRADIENT, LOSS, POINT
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
    rows = np.column_stack([trajectory.x, trajectory.f, trajectory.g])[None]
    (found,) = happenings(walks_of(rows, surface, [trajectory.diverged_at], tolerance))
    return found


def happenings(walks: Walks) -> list[list[Happening]]:
    """What happens in each of the walks, ordered by first step."""
    found: list[list[Happening]] = [[] for _ in walks.diverged_at]
    with np.errstate(all="ignore"):  # a walk that diverges overflows before it does
        for phenomenon in PHENOMENA.values():
            for walk, span in phenomenon.find(walks):
                found[walk].append(Happening(phenomenon.id, *span))
    return [sorted(each, key=lambda one: one[1:3]) for each in found]


def walks_of(
    rows: np.ndarray,
    surface: Surface,
    diverged_at: list[int | None],
    tolerance: float = TOLERANCE,
    *,
    strain: np.ndarray | None = None,
    device: jax.Device | None = None,
) -> Walks:
    """Walks as predicates see them.

    Args:
        rows: x, y, f, df/dx, df/dy, shape (walks, steps + 1, 5), NaN from where one diverged.
    """
    columns = np.ascontiguousarray(np.moveaxis(rows, -1, 0))
    x, y = columns[POINT]
    gx, gy = columns[GRADIENT]
    places = places_of(surface.as_floats(), device)
    return Walks(x, y, columns[LOSS], gx, gy, places, diverged_at, tolerance, strain)


@lru_cache(REMEMBERED)
def places_of(surface: Surface, device: jax.Device | None) -> Places:
    """The places of a surface."""
    x, y = surface.domain
    return Places(x, y, landmarks(surface, device=device), surface.dimensions)
