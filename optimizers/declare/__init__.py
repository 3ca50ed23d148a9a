"""The vocabulary of declarations: what a file in `rules`, `surfaces` or `schedules` is made of."""

from optimizers.declare.dataset import Dataset
from optimizers.declare.declared import Declared
from optimizers.declare.examples import ExampleSurface, Numbers, sigmoid, softplus
from optimizers.declare.kept import (
    Drawing,
    Drawn,
    Kept,
    arrow,
    kept,
    look_ahead,
    quadratic,
    shown,
    stretch,
)
from optimizers.declare.linesearch import backtrack
from optimizers.declare.optimizer import Objective, Optimizer
from optimizers.declare.param import Param, Scale, param, race_length, toggle
from optimizers.declare.rotation import turned
from optimizers.declare.schedule import Schedule
from optimizers.declare.stationary import PointKind, StationaryPoint, crossed, settled, turns
from optimizers.declare.surface import THEMES, Spacing, Surface, Theme
from optimizers.declare.tuned import TUNED, Chosen

__all__ = [
    "THEMES",
    "TUNED",
    "Chosen",
    "Dataset",
    "Declared",
    "Drawing",
    "Drawn",
    "ExampleSurface",
    "Kept",
    "Numbers",
    "Objective",
    "Optimizer",
    "Param",
    "PointKind",
    "Scale",
    "Schedule",
    "Spacing",
    "StationaryPoint",
    "Surface",
    "Theme",
    "arrow",
    "backtrack",
    "crossed",
    "kept",
    "look_ahead",
    "param",
    "quadratic",
    "race_length",
    "settled",
    "shown",
    "sigmoid",
    "softplus",
    "stretch",
    "toggle",
    "turned",
    "turns",
]
