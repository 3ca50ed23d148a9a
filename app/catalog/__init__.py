"""The catalog: what is declared, as the page and other clients get it."""

from app.catalog.answer import (
    Catalog,
    OptimizerEntry,
    ParameterEntry,
    ScheduleEntry,
    StateEntry,
    SurfaceEntry,
)
from app.catalog.build import build_catalog
from app.catalog.typeset import typeset

__all__ = [
    "Catalog",
    "OptimizerEntry",
    "ParameterEntry",
    "ScheduleEntry",
    "StateEntry",
    "SurfaceEntry",
    "build_catalog",
    "typeset",
]
