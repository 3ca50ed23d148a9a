"""Trains networks by the rules that walk on surfaces, and measures what they learn."""

from optimizers.training.branched import parameters_at
from optimizers.training.cores import ONE_THREAD, give_way, spread
from optimizers.training.ensembles import Compared, Ensembles, Result, Snapshot, ensembles
from optimizers.training.hessian import Sharpest, sharpest
from optimizers.training.measures import measure, measured_on
from optimizers.training.program import CHUNK, single
from optimizers.training.refusals import refusal
from optimizers.training.sharpness import Sharp, Sharpening, Sharpness, sharpness
from optimizers.training.tracing import NetworkTrajectory, trace
from optimizers.training.training import Chunk, Trained, Training
from optimizers.training.work import numbers_kept, room_of, work_of

__all__ = [
    "CHUNK",
    "ONE_THREAD",
    "Chunk",
    "Compared",
    "Ensembles",
    "NetworkTrajectory",
    "Result",
    "Sharp",
    "Sharpening",
    "Sharpest",
    "Sharpness",
    "Snapshot",
    "Trained",
    "Training",
    "ensembles",
    "give_way",
    "measure",
    "measured_on",
    "numbers_kept",
    "parameters_at",
    "refusal",
    "room_of",
    "sharpest",
    "sharpness",
    "single",
    "spread",
    "trace",
    "work_of",
]
