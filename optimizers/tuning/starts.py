"""Where a tuned walk starts: at the surface's own start, and at some points near by."""

import numpy as np

from optimizers.declare import Surface

STARTS = 5
NEAR = 0.02  # of the domain's size, to either side


def jittered(surface: Surface) -> list[tuple[float, float]]:
    """Points near the start, the same at every call; those of a curve have y = 0."""
    sizes = np.ptp(surface.domain, axis=1) * [1.0, surface.dimensions - 1.0]
    moves = np.random.default_rng(0).uniform(-NEAR, NEAR, (STARTS, 2))
    return [(float(x), float(y)) for x, y in surface.start + moves * sizes]
