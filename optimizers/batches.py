"""Which examples a step sees, and the noise where there are none: the same for every lane."""

import numpy as np

from optimizers.declare import Surface


def batch_of(surface: Surface, batch_size: int | None) -> int:
    """How many examples a step sees; 0 is all of them."""
    if batch_size is None:
        return 0 if surface.examples else 1
    return 0 if batch_size >= surface.examples > 0 else batch_size


def noise(surface: Surface, steps: range, *, seed: int, sigma: float, batch: int) -> np.ndarray:
    """The tilt of an analytic surface, xi ~ N(0, sigma^2 / batch), shape (steps, 2)."""
    if sigma == 0 or batch == 0 or surface.examples:
        return np.zeros((len(steps), 2))
    draws = np.random.default_rng([seed, steps.start // len(steps)])
    return sigma / np.sqrt(batch) * draws.standard_normal((len(steps), 2))


def weights(surface: Surface, steps: range, *, seed: int, batch: int) -> np.ndarray:
    """The weight of each example at each step, shape (steps, examples); a row sums to one.

    Within an epoch examples are drawn without replacement; the last batch takes what is left.
    """
    count = surface.examples
    if batch == 0 or count == 0:
        return np.full((len(steps), count), 1 / max(count, 1))
    table = np.zeros((len(steps), count))
    per_epoch = -(-count // batch)
    orders: dict[int, np.ndarray] = {}
    for row, step in enumerate(steps):
        epoch, number = divmod(step, per_epoch)
        if epoch not in orders:
            orders[epoch] = np.random.default_rng([seed, epoch]).permutation(count)
        chosen = orders[epoch][number * batch : (number + 1) * batch]
        table[row, chosen] = 1 / len(chosen)
    return table
