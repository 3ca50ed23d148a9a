"""The vocabulary of declarations: what a file in `rules`, `surfaces` ... is made of."""

from optimizers.declare.arrival import TOLERANCE, arrivals_at
from optimizers.declare.dataset import Dataset
from optimizers.declare.declared import Declared
from optimizers.declare.edge import Edge
from optimizers.declare.examples import ExampleSurface, Numbers, sigmoid, softplus
from optimizers.declare.images import Head, Images, Part
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
from optimizers.declare.network import UNITS, Layers, Network
from optimizers.declare.optimizer import Objective, Optimizer
from optimizers.declare.param import Param, Scale, choice, param, race_length, toggle
from optimizers.declare.phenomenon import Found, Phenomenon, Span
from optimizers.declare.places import Places, distances
from optimizers.declare.rotation import turned
from optimizers.declare.schedule import Schedule
from optimizers.declare.stationary import (
    Landmark,
    PointKind,
    StationaryPoint,
    crossed,
    settled,
    turns,
)
from optimizers.declare.surface import THEMES, Spacing, Surface, Theme
from optimizers.declare.tuned import TUNED, Chosen
from optimizers.declare.walks import Run, Walks, run_table, runs

__all__ = [
    "THEMES",
    "TOLERANCE",
    "TUNED",
    "UNITS",
    "Chosen",
    "Dataset",
    "Declared",
    "Drawing",
    "Drawn",
    "Edge",
    "ExampleSurface",
    "Found",
    "Head",
    "Images",
    "Kept",
    "Landmark",
    "Layers",
    "Network",
    "Numbers",
    "Objective",
    "Optimizer",
    "Param",
    "Part",
    "Phenomenon",
    "Places",
    "PointKind",
    "Run",
    "Scale",
    "Schedule",
    "Spacing",
    "Span",
    "StationaryPoint",
    "Surface",
    "Theme",
    "Walks",
    "arrivals_at",
    "arrow",
    "backtrack",
    "choice",
    "crossed",
    "distances",
    "kept",
    "look_ahead",
    "param",
    "quadratic",
    "race_length",
    "run_table",
    "runs",
    "settled",
    "shown",
    "sigmoid",
    "softplus",
    "stretch",
    "toggle",
    "turned",
    "turns",
]
