"""Grids: the heights of a surface."""

from app.grids.answer import ContourLevels, GridDocument
from app.grids.grid import Grid, binary, document
from app.grids.request import GridRequest

__all__ = ["ContourLevels", "Grid", "GridDocument", "GridRequest", "binary", "document"]
