"""Grids: the heights of a surface."""

from app.grids.answer import GridDocument
from app.grids.grid import Grid, binary, document
from app.grids.request import GridRequest

__all__ = ["Grid", "GridDocument", "GridRequest", "binary", "document"]
