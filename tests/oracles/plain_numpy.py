"""What the plain walks of several rules have in common.

A plain walk is written from the papers, in plain NumPy and with other algebra than `optimizers`:
powers are products kept along the way, averages move by a share of the difference, and what the
rules write as one quotient is taken in several.
"""

from collections.abc import Callable, Iterator

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterator[tuple[np.ndarray, dict[str, np.ndarray]]]


def moments(gradient: Gradient, beta1, beta2):
    """A function that takes the next gradient: g, m, v and both biases, left after t steps."""
    m = v = 0.0
    power1 = power2 = 1.0

    def advance(x):
        nonlocal m, v, power1, power2
        g = gradient(x)
        m, v = m + (1 - beta1) * (g - m), v + (1 - beta2) * (g * g - v)
        power1, power2 = power1 * beta1, power2 * beta2
        return g, m, v, power1, power2

    return advance


def armijo(at, x, d, longest):
    """The first of 41 halvings that keeps one part in ten thousand of the slope's promise."""
    height, g = at(x)
    lengths = longest * 0.5 ** np.arange(41)
    enough = (a for a in lengths if at(x + a * d)[0] <= height + 1e-4 * a * (g @ d))
    return next(enough, 0.0)
