"""The reference page: every declaration in words, formulas and pictures of real runs."""

from app.reference.cache import ReferenceCache
from app.reference.page import Figure, figure, render
from app.reference.pictures import Drawing, race

__all__ = ["Drawing", "Figure", "ReferenceCache", "figure", "race", "render"]
