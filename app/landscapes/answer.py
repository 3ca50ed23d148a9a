"""A landscape, and a random walk to compare paths with, as clients get them."""

from pydantic import Field

from app.grids import ContourLevels
from app.web.messages import Answer, Column, Span
from optimizers.landscapes import PlaneKind

Pair = tuple[float, float]


class LandscapeHeader(Answer):
    """A plane of weights, seen through a window."""

    plane: PlaneKind
    axes: tuple[str, str] = Field(description="What the two directions are.")
    explained: Pair | None = Field(
        description="For principal components: the share of the variance of all lanes' measured "
        "weights, about their mean, that lies along each; without lanes that diverged, unless all "
        "did. null where nothing moved, and for others."
    )
    outside: list[float | None] = Field(
        description="By lane: the share of the variance of its path, about the path's own mean, "
        "that no direction in the plane has; null where it does not move."
    )
    curvatures: Pair | None = Field(
        description="Along the sharpest directions: the two largest eigenvalues of the Hessian."
    )
    barrier: float | None = Field(
        description="With two ends: how much higher than at the higher one the loss rises on the "
        "straight line between them (25 points)."
    )
    x: Span
    y: Span
    columns: int
    rows: int
    levels: ContourLevels
    steps: list[int] = Field(description="The measured steps, a row of the paths each.")


class LandscapeDocument(LandscapeHeader):
    """The same with paths[lane][row] (x, y, loss of the slice) and heights[row][column]."""

    paths: list[list[Column]]
    heights: list[Column]


class WalkHeader(Answer):
    """A random walk in its own principal plane."""

    explained: Pair = Field(description="The share of its variance along each component.")


class WalkDocument(WalkHeader):
    """The same with its points, x and y."""

    points: list[Pair]
