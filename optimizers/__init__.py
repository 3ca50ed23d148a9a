"""Update rules, surfaces and the engine that walks one over the other, in pure JAX.

    from optimizers import OPTIMIZERS, SURFACES, trace
    trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"](), start=(1.0, 1.5), steps=500)

Importing this package turns JAX's float64 on: a step of 1e-8 at x = 1 is lost in float32, and a
walk that stalls on rounding teaches nothing.
"""

import os

import jax

# XLA:CPU turns a loop into one native call, several times faster, only while its body touches
# less than this many bytes; the default of 1 kB is too small for a switch over all the rules.
_BIG_LOOPS = "--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=1048576"
if "xla_backend_extra_options" not in os.environ.get("XLA_FLAGS", ""):
    os.environ["XLA_FLAGS"] = f"{os.environ.get('XLA_FLAGS', '')} {_BIG_LOOPS}".strip()
jax.config.update("jax_enable_x64", True)
# otherwise programs are run by few threads of XLA's, first come first served: a race would wait
# for trainings, and trainings for each other
jax.config.update("jax_cpu_enable_async_dispatch", False)

from optimizers.apart import TakenApart, take_apart  # noqa: E402 - float64 first
from optimizers.catalog import (  # noqa: E402
    NETWORKS,
    OPTIMIZERS,
    PHENOMENA,
    SCHEDULES,
    SURFACES,
    Catalog,
)
from optimizers.declare import (  # noqa: E402
    TOLERANCE,
    Dataset,
    Declared,
    Drawing,
    Drawn,
    Kept,
    Network,
    Optimizer,
    Param,
    Phenomenon,
    PointKind,
    Scale,
    Schedule,
    Spacing,
    StationaryPoint,
    Surface,
    Theme,
    choice,
    param,
    race_length,
    toggle,
)
from optimizers.engine import (  # noqa: E402
    Branch,
    Happening,
    Lane,
    Race,
    Trajectory,
    phenomena,
)
from optimizers.landscapes import Landscape, landscape  # noqa: E402
from optimizers.training import (  # noqa: E402
    NetworkTrajectory,
    Training,
    ensembles,
    sharpness,
    trace,
)

__all__ = [
    "NETWORKS",
    "OPTIMIZERS",
    "PHENOMENA",
    "SCHEDULES",
    "SURFACES",
    "TOLERANCE",
    "Branch",
    "Catalog",
    "Dataset",
    "Declared",
    "Drawing",
    "Drawn",
    "Happening",
    "Kept",
    "Landscape",
    "Lane",
    "Network",
    "NetworkTrajectory",
    "Optimizer",
    "Param",
    "Phenomenon",
    "PointKind",
    "Race",
    "Scale",
    "Schedule",
    "Spacing",
    "StationaryPoint",
    "Surface",
    "TakenApart",
    "Theme",
    "Training",
    "Trajectory",
    "choice",
    "ensembles",
    "landscape",
    "param",
    "phenomena",
    "race_length",
    "sharpness",
    "take_apart",
    "toggle",
    "trace",
]
