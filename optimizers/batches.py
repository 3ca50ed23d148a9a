"""Mini-batches on an analytic surface: a tilt by gradient noise, the same for every lane."""

import numpy as np


def noise(steps: range, *, seed: int, sigma: float, batch_size: int) -> np.ndarray:
    """The tilt at each step, xi ~ N(0, sigma^2 / batch_size), shape (steps, 2).

    As DeepOBS defines its two-dimensional problems. A batch size of 0 is the full batch, which
    has no noise.
    """
    if sigma == 0 or batch_size == 0:
        return np.zeros((len(steps), 2))
    draws = np.random.default_rng([seed, steps.start // len(steps)])
    return sigma / np.sqrt(batch_size) * draws.standard_normal((len(steps), 2))
