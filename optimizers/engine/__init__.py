"""The engine: walks lanes over surfaces by compiled programs, and looks at the surfaces."""

from optimizers.engine.batches import CHUNK, Batch, batch, batch_size_on, dealt
from optimizers.engine.branching import Branch
from optimizers.engine.columns import state_columns
from optimizers.engine.contours import Levels
from optimizers.engine.curvatures import curvatures
from optimizers.engine.groups import SECOND_ORDER, group_of, groups
from optimizers.engine.happenings import Happening, happenings, phenomena
from optimizers.engine.heights import heights
from optimizers.engine.instants import Instants, instants
from optimizers.engine.landmarks import landmarks, minimum
from optimizers.engine.lane import Lane, as_lane, lanes_of
from optimizers.engine.measures import MEASURES, Measures
from optimizers.engine.packing import Rules
from optimizers.engine.program import LEVEL, seen
from optimizers.engine.race import Chunk, Race
from optimizers.engine.trajectory import Trajectory, trace

__all__ = [
    "CHUNK",
    "LEVEL",
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
    "as_lane",
    "batch",
    "batch_size_on",
    "curvatures",
    "dealt",
    "group_of",
    "groups",
    "happenings",
    "heights",
    "instants",
    "landmarks",
    "lanes_of",
    "minimum",
    "phenomena",
    "seen",
    "state_columns",
    "trace",
]
