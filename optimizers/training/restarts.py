"""Where the cycles of a schedule with restarts end."""

from collections.abc import Sequence

import numpy as np

from optimizers.engine import Lane
from optimizers.training.branched import parameters_at

REGAINED = 0.25  # of what the cycle fell, at least, in the one step that begins anew
CLEARLY = 1.01  # times as high as before, at least
MOST, TOGETHER = 20, 100  # ends that are kept: of a lane, and of all lanes of a training


def cycle_ends(factors: np.ndarray) -> list[int]:
    """The last step of each cycle: the factor falls into it, and begins anew after it.

    A warm-up, a plateau, a fall in drops and a slow rise are no restarts.

    Args:
        factors: what a parameter is multiplied by at each step, shape (steps,), or the parameter.

    Returns:
        Steps, which count from 1; the last of all is not among them.
    """
    change = np.diff(factors)
    moved = np.maximum.accumulate(np.where(change != 0, np.arange(len(change)), 0))
    ends, begun = list[int](), 0
    for jump in np.flatnonzero(factors[1:] > CLEARLY * factors[:-1]).tolist():
        fell = factors[begun : jump + 1].max() - factors[jump]
        falling = jump > 0 and change[moved[jump - 1]] < 0
        if falling and change[jump] >= REGAINED * fell:
            ends.append(jump + 1)
            begun = jump + 1
    return ends


def ends_of(lanes: Sequence[Lane], place: int, steps: int) -> list[int]:
    """The ends of a lane's cycles in a training of so many steps; of a branch, its origin's first.

    They are those of the first of its parameters that begins anew: the learning rate comes first.

    Args:
        lanes: of the training, with schedules as long as it is.
    """
    table = parameters_at(lanes, place, range(1, steps + 1))
    moved = _scheduled(lanes, place)
    for column, name in enumerate(lanes[place].optimizer.parameters):
        if name not in moved:
            continue
        unknown = int(np.isnan(table[:, column]).sum())  # while its origin has none so called
        if ends := cycle_ends(table[unknown:, column]):
            return [unknown + end for end in ends]
    return []


def _scheduled(lanes: Sequence[Lane], place: int) -> set[str]:
    """What a schedule moves in a lane, or in one that it comes from."""
    lane = lanes[place]
    own = set(lane.scheduled())
    return own | _scheduled(lanes, lane.branch.lane) if lane.branch else own


def kept_ends(lanes: Sequence[Lane], steps: int) -> list[list[int]]:
    """By lane, the ends of its last cycles, as many of them as are kept."""
    long = [lane.over(steps) for lane in lanes]
    found = [ends_of(long, place, steps) for place in range(len(long))]
    restarting = sum(map(bool, found))
    most = min(MOST, max(1, TOGETHER // max(1, restarting)))
    return [ends[-most:] for ends in found]
