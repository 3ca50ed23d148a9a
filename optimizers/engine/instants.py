"""All that a lane's steps depend on: where it stood before each of them, and what they took."""

from typing import Any, NamedTuple

import jax
import numpy as np

from optimizers.engine.batches import CHUNK
from optimizers.engine.program import POINT, STATE, Steps, layout_of
from optimizers.engine.race import Race


class Instants(NamedTuple):
    """Some steps of a lane, one row a step; NaN where the walk had left the finite numbers."""

    x: np.ndarray  # the point before, shape (steps, 2)
    walked: np.ndarray  # the point after
    state: Any  # the optimizer's before, each part of shape (steps, ...)
    t: np.ndarray  # the step's number, from 1
    took: Steps  # its parameters, noise and batch


def instants(race: Race, place: int, steps: range, device: jax.Device | None = None) -> Instants:
    """What `steps` of one lane depend on.

    They count from 1, lie within one chunk, and were taken by the lane's own rule.
    """
    walkers = race.up_to(place).walkers()
    done = (steps.start - 1) // CHUNK * CHUNK
    rows = np.zeros((0, 0))
    for index, parts in enumerate(race.walks(walkers, device)):
        # of all but the first chunk the row before its first step came with the chunk before
        rows = np.vstack([rows[-1:], parts[-1].rows]) if index else parts[-1].rows
        if index * CHUNK == done:
            break
    first, last = steps.start - 1 - done, steps.stop - 1 - done
    before, after = rows[first:last], rows[first + 1 : last + 1]
    layout = layout_of(walkers[-1].rule)
    return Instants(
        before[:, POINT],
        after[:, POINT],
        layout.unpack(before[:, STATE]),
        np.arange(steps.start, steps.stop, dtype=float),
        Steps(*(part[first:last] for part in walkers[-1].took)),
    )
