"""Landscapes: the objective of a network over a plane of its weights, and the lanes' paths."""

from collections.abc import Iterator
from dataclasses import dataclass

import jax
import numpy as np

from optimizers.engine import Levels
from optimizers.landscapes.plane import Plane
from optimizers.landscapes.planes import PlaneKind, end_of, lasting, plane_of
from optimizers.landscapes.slices import blocks
from optimizers.training import Trained

Span = tuple[float, float]

MARGIN = 0.1  # of the paths' extent, on either side
SLENDER = 0.25  # of the longer side of a window, at least
BETWEEN = 25  # points on the straight line between two ends, the ends included


@dataclass(frozen=True)
class Window:
    """How much of a plane is looked at, and how finely."""

    columns: int = 41
    rows: int = 41
    x: Span | None = None
    """None: as far as the paths go, with a margin."""
    y: Span | None = None
    aspect: float | None = None
    """How many times as wide as high a fitted window is made; None: as it comes."""
    slices: bool = True
    """Whether the slice's loss is computed at each row of the paths."""


@dataclass(frozen=True, eq=False)
class Landscape:
    """The objective over a plane, and the lanes' paths in it."""

    plane: Plane
    steps: list[int]
    """The measured steps, a row of the paths each."""
    paths: np.ndarray
    """By lane and measured step, the nearest point of the plane, x and y, and the objective there,
    which is not that of the weights themselves (`Trained.values`): float64, shape (lanes, rows, 3);
    NaN once diverged, and in the last column where it was not asked for."""
    outside: list[float]
    """By lane, the share of its path's variance outside the plane (`Plane.outside`)."""
    barrier: float | None
    """How much higher than at the higher of two ends the objective rises on the straight line
    between them (25 points); None but for the plane through them."""
    x: Span
    y: Span
    heights: np.ndarray
    """The objective on the grid, float32, shape (rows, columns); the first row is the lowest y."""
    levels: Levels
    """What contours are evenly spaced in."""


def landscape(
    trained: Trained,
    plane: PlaneKind = "principal",
    *,
    points: int = 41,
    x: Span | None = None,
    y: Span | None = None,
    lane: int = 0,
    ends: tuple[int, int] = (0, 1),
    seed: int = 0,
    device: jax.Device | None = None,
) -> Landscape:
    """The loss over a plane of weights, with the paths that lanes took in training.

        from optimizers import NETWORKS, OPTIMIZERS, Training, landscape

        lanes = [OPTIMIZERS["adam"](), OPTIMIZERS["momentum"]()]
        seen = landscape(Training.of(NETWORKS["digits"](), lanes).run())
        seen.plane.axes        # how much of the variance each axis explains
        seen.outside           # by lane, how much of its path is not in the picture
        plt.contour(np.linspace(*seen.x, 41), np.linspace(*seen.y, 41), seen.levels(seen.heights))
        plt.plot(*seen.paths[0, :, :2].T)

    Args:
        plane: "principal", "random", "sharpest" or "ends" (see `plane_of`).
        points: on each side of the grid.
        x, y: the window, in units of the plane's directions; as far as the paths of lanes go that
            have not diverged, with a margin, where left out.
        lane, ends, seed: as in `plane_of`.

    Raises:
        ValueError: as in `plane_of`.
    """
    window = Window(points, points, x, y)
    chosen = plane_of(trained, plane, lane=lane, ends=ends, seed=seed, device=device)
    line = ends if plane == "ends" else None
    for now in surveyed(trained, chosen, window, line=line, device=device):
        if now:
            return now
    raise AssertionError("the last piece is the landscape")


def surveyed(
    trained: Trained,
    plane: Plane,
    window: Window,
    *,
    line: tuple[int, int] | None = None,
    device: jax.Device | None = None,
) -> Iterator[Landscape | None]:
    """Make a landscape piece by piece; the last one is it.

    Args:
        line: two lanes whose ends are joined, for the barrier between them.
    """
    network = trained.training.network
    paths = plane.coordinates(trained.weights)
    seen = paths[sorted({*lasting(trained), *(line or ())})]
    fitted = around(seen.reshape(-1, 2), plane.centered, window.aspect)
    x, y = window.x or fitted[0], window.y or fitted[1]
    grid = np.stack(np.meshgrid(_steps(x, window.columns), _steps(y, window.rows)), axis=-1)
    joined = _joined(plane, [end_of(trained, lane) for lane in line]) if line else np.zeros((0, 2))
    sought = [grid, paths if window.slices else np.zeros((0, 2)), joined]
    outside = [plane.outside(path) for path in trained.weights]
    yield None
    found = []
    for block in blocks(network, plane, np.concatenate([p.reshape(-1, 2) for p in sought]), device):
        found.append(block)
        yield None
    ends = np.cumsum([part.size // 2 for part in sought])[:-1]
    heights, slices, between = np.split(np.concatenate(found), ends)
    heights = heights.reshape(grid.shape[:-1])
    under = slices.reshape(paths.shape[:-1]) if window.slices else np.full(paths.shape[:-1], np.nan)
    yield Landscape(
        plane,
        trained.training.measured,
        np.concatenate([paths, under[..., None]], axis=-1),
        outside,
        float(between.max() - max(between[0], between[-1])) if line else None,
        x,
        y,
        heights,
        # neither a cross-entropy nor a penalty is ever below zero
        Levels.of(network, heights, 0.0),
    )


def around(
    points: np.ndarray, centered: float | None = None, aspect: float | None = None
) -> tuple[Span, Span]:
    """A window with all points that are finite, and a margin.

    Neither side is much longer than the other, or a path along one axis would have no height.

    Args:
        centered: have the origin in the middle, and reach at least so far from it.
        aspect: widen one side until the window is so many times as wide as high.
    """
    known = points[np.isfinite(points).all(axis=1)]
    low, high = known.min(axis=0), known.max(axis=0)
    if centered is not None:
        high = np.maximum(np.maximum(-low, high), centered)
        low = -high
    half = (high - low) * (0.5 + MARGIN)
    half = np.maximum(half, SLENDER * half.max()) if half.any() else np.ones(2)
    if aspect is not None:
        half = np.maximum(half, half[::-1] * [aspect, 1 / aspect])
    (left, bottom), (right, top) = (low + high) / 2 - half, (low + high) / 2 + half
    return (float(left), float(right)), (float(bottom), float(top))


def _steps(span: Span, count: int) -> np.ndarray:
    return np.linspace(*span, count)


def _joined(plane: Plane, ends: list[np.ndarray]) -> np.ndarray:
    """Points on the straight line between two ends."""
    first, last = plane.coordinates(np.array(ends))
    return first + np.linspace(0, 1, BETWEEN)[:, None] * (last - first)
