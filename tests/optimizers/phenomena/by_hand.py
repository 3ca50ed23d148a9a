"""Trajectories made by hand, and what happens in them."""

import numpy as np

from optimizers.declare import Landmark, Places, Walks
from optimizers.engine.happenings import happenings_in

BOWL = (Landmark(0.0, 0.0, 0.0, "minimum"),)


def bowl(x, y):
    return x**2 + y**2


def bowl_slopes(x, y):
    return 2 * x, 2 * y


def happen(
    x,
    y=None,
    f=None,
    g=None,
    *,
    marks=BOWL,
    domain=((-4.0, 4.0), (-3.0, 3.0)),
    diverged_at=None,
    tolerance=1e-3,
    strain=None,
    noisy=None,
):
    """What happens in a walk over x^2 + y^2, unless heights and slopes are given; by id.

    The picture's diagonal is 10, so that 1 is beside a point.
    """
    x = np.asarray(x, float)
    y = np.zeros_like(x) if y is None else np.asarray(y, float)
    f = bowl(x, y) if f is None else np.asarray(f, float)
    gx, gy = bowl_slopes(x, y) if g is None else np.asarray(g, float)
    places = Places(*domain, marks)
    rows = [each[None] for each in (x, y, f, gx, gy)]
    beyond = None if strain is None else np.asarray(strain, float)[None]
    blurred = None if noisy is None else np.asarray(noisy, bool)[None]
    (found,) = happenings_in(Walks(*rows, places, [diverged_at], tolerance, beyond, blurred))
    by_id = {}
    for one in found:
        by_id.setdefault(one.id, []).append(one[1:])
    return by_id
