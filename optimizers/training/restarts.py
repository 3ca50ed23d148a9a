"""Where the cycles of a schedule with restarts end."""

from collections.abc import Sequence

import numpy as np

from optimizers.engine import Lane

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


def ends_of(lane: Lane, steps: int) -> list[int]:
    """The ends of a lane's cycles in a training of so many steps.

    They are those of the first of its parameters that begins anew: the learning rate comes first.
    """
    table = lane.over(steps).parameters(range(1, steps + 1))
    for name in lane.scheduled():
        if ends := cycle_ends(table[:, list(lane.optimizer.parameters).index(name)]):
            return ends
    return []


def kept_ends(lanes: Sequence[Lane], steps: int) -> list[list[int]]:
    """By lane, the ends of its last cycles, as many of them as are kept."""
    found = [ends_of(lane, steps) for lane in lanes]
    restarting = sum(map(bool, found))
    most = min(MOST, max(1, TOGETHER // max(1, restarting)))
    return [ends[-most:] for ends in found]
