"""Compiled programs: which there are, when they are compiled, and in which order."""

from app.programs import interpreter
from app.programs.network import (
    NetworkProgram,
    SlicesProgram,
    programs_of_network,
    programs_to_train,
)
from app.programs.program import (
    AnyProgram,
    Program,
    in_order,
    program_apart,
    programs_for,
    programs_of,
    warm_surfaces,
)
from app.programs.queue import CompileQueue, keep_programs

__all__ = [
    "AnyProgram",
    "CompileQueue",
    "NetworkProgram",
    "Program",
    "SlicesProgram",
    "in_order",
    "interpreter",
    "keep_programs",
    "program_apart",
    "programs_for",
    "programs_of",
    "programs_of_network",
    "programs_to_train",
    "warm_surfaces",
]
