"""The engine: walks lanes over surfaces by compiled programs, and looks at the surfaces."""

from optimizers.engine.batches import CHUNK, Batch, batch, batch_size_on
from optimizers.engine.branching import Branch
from optimizers.engine.columns import state_columns
from optimizers.engine.contours import Levels
from optimizers.engine.curvatures import curvatures
from optimizers.engine.groups import SECOND_ORDER, group_of, groups
from optimizers.engine.happenings import Happening, happenings, phenomena
from optimizers.engine.heights import heights
from optimizers.engine.instants import Instants, instants
from optimizers.engine.landmarks import landmarks, minimum
from optimizers.engine.lane import Lane
from optimizers.engine.measures import MEASURES, Measures
from optimizers.engine.packing import Rules
from optimizers.engine.program import seen
from optimizers.engine.race import Chunk, Race
from optimizers.engine.trajectory import Trajectory, trace

__all__ = [
    "CHUNK",
    "MEASURES",
    "SECOND_ORDER",
    "Batch",
    "Branch",
    "Chunk",
    "Happening",
    "Instants",
    "Lane",
    "Levels",
    "Measures",
    "Race",
    "Rules",
    "Trajectory",
    "batch",
    "batch_size_on",
    "curvatures",
    "group_of",
    "groups",
    "happenings",
    "heights",
    "instants",
    "landmarks",
    "minimum",
    "phenomena",
    "seen",
    "state_columns",
    "trace",
]
