"""What the walks are compared on, for how long, and how close they must be.

Rounding differs between any two implementations, and a walk that bounces about (a learning rate
near the stability limit, RMSProp dancing around a minimum on a steep wall) doubles the difference
every few steps, whoever is right. So the settings and the ranges of a proof are moderate: each
walk neither diverges nor bounces for long, and two right implementations agree in nearly all
digits.
"""

from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st

from optimizers import SURFACES, Surface, Trajectory

STEPS = 300
TOLERANCE = 1e-9
ARRIVED = 1e-3  # the gradient's length from which rounding decides how often a step is halved


class Landscape(NamedTuple):
    surface: Surface
    start: tuple[float, float]


LANDSCAPES = {
    "saddle": Landscape(SURFACES["saddle"](), (-2.2, 0.001)),
    "saddle-near": Landscape(SURFACES["saddle"](distance=0.7), (1.0, -0.3)),
    "elliptical-rotated": Landscape(
        SURFACES["elliptical"](condition_number=50.0, rotation=30.0), (-2.6, 1.0)
    ),
    "elliptical-long": Landscape(
        SURFACES["elliptical"](condition_number=400.0, rotation=75.0), (2.0, 2.5)
    ),
    "local_minimum": Landscape(SURFACES["local_minimum"](barrier=2.0, tilt=0.5), (1.9, 1.4)),
    "beale": Landscape(SURFACES["beale"](), (1.0, 1.5)),
    "rosenbrock": Landscape(SURFACES["rosenbrock"](), (-1.2, 1.0)),
    "rosenbrock-wide": Landscape(SURFACES["rosenbrock"](a=0.5, b=5.0), (1.5, -0.5)),
    "himmelblau": Landscape(SURFACES["himmelblau"](), (-0.5, -0.6)),
}

landscapes = st.sampled_from(list(LANDSCAPES.values()))


def on_its_way(walk: Trajectory) -> int:
    """How many steps a walk that searches lines is from arriving."""
    arrived = np.linalg.norm(walk.g, axis=1) < ARRIVED
    return int(arrived.argmax()) if arrived.any() else len(walk.x) - 1
