"""The examples that each step of a lane sees, padded so that few sizes are compiled."""

from typing import NamedTuple

import numpy as np

from optimizers.engine import dealt

SIZES = (16, 64, 256)  # of a padded batch; a larger one is padded to all examples


class Dealt(NamedTuple):
    """The examples of some steps, one row a step."""

    places: np.ndarray  # int32, shape (steps, padded)
    shares: np.ndarray  # what each counts, float32, shape (steps, padded); padding counts nothing


def padded(batch_size: int, examples: int) -> int:
    """How many examples the program of a batch size has room for; 0 is the full batch.

    The same batch in a larger room comes to the same but for the last digit of a float32.
    """
    wanted = batch_size or examples
    return next((size for size in SIZES if wanted <= size < examples), examples)


def examples_of(steps: range, *, seed: int, examples: int, batch_size: int) -> Dealt:
    """The batch of each step, the same for every lane with that batch size.

    Drawn without replacement, as on a surface of real examples. Steps count from 1 in a race, and
    from 0 here.
    """
    room = padded(batch_size, examples)
    places = np.zeros((len(steps), room), np.int32)
    shares = np.zeros((len(steps), room), np.float32)
    for row, step in enumerate(steps):
        batch = dealt(step, seed=seed, examples=examples, batch_size=batch_size)
        places[row, : len(batch)] = batch
        shares[row, : len(batch)] = 1 / len(batch)
    return Dealt(places, shares)
