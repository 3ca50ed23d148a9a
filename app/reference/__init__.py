"""The reference page: every declaration in words, formulas and pictures of real runs."""

from app.reference.cache import ReferenceCache
from app.reference.page import render

__all__ = ["ReferenceCache", "render"]
