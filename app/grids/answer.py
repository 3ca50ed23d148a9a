"""The heights of a surface as clients get them."""

from pydantic import Field

from app.web.messages import Answer, Column, Span, Values
from optimizers import PointKind, Spacing


class StationaryPoint(Answer):
    """A point where the slope vanishes."""

    x: float
    y: float
    f: float | None
    kind: PointKind


class ContourLevels(Answer):
    """What contours are evenly spaced in.

    The root of f - floor, or log10(f - floor + softening).
    """

    spacing: Spacing
    floor: float
    softening: float


class GridHeader(Answer):
    """A surface seen through a window."""

    surface: str
    parameters: Values
    x: Span
    y: Span
    stationary: list[StationaryPoint]
    minimum: float | None = Field(description="f at the lowest minimum.")
    levels: ContourLevels


class GridDocument(GridHeader):
    """The same with heights[row][column]; row 0 is the lowest y."""

    heights: list[Column]
