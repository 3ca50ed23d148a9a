"""The ground of a picture: a surface's contours and stationary points, or a curve's profile."""

from itertools import pairwise
from typing import Any

import jax
import numpy as np
from contourpy import FillType, contour_generator

from app.reference.colours import BANDS
from app.reference.drawing import Frame, path
from optimizers import Surface
from optimizers.engine import Levels, heights, landmarks, minimum

CELLS = 120  # of the grid along x
MAX_MARKS = 20  # at most so many stationary points are marked, or the lowest one alone


def contours(surface: Surface, frame: Frame, device: jax.Device) -> str:
    """Bands of height, each painted over the ones below it."""
    rows = round(CELLS * frame.height / frame.width)
    xs, ys = np.linspace(*frame.x, CELLS + 1), np.linspace(*frame.y, rows + 1)
    points = np.stack(np.meshgrid(xs, ys), axis=-1)
    flat = heights(surface, points.reshape(-1, 2), device=device)
    levels = Levels.of(surface, flat, minimum(surface, device=device))
    z = levels(flat).reshape(points.shape[:2])
    lines = contour_generator(xs, ys, np.ma.masked_invalid(z), fill_type=FillType.OuterOffset)
    low, high = np.nanmin(z), np.nanmax(z)
    edges = np.linspace(low, high, BANDS + 1)[:-1]
    bands = [
        _band(lines.filled(edge, high + 1), frame, f"b{band}") for band, edge in enumerate(edges)
    ]
    return f'<g class="band">{"".join(bands)}</g>'


def _band(polygons: Any, frame: Frame, name: str) -> str:
    """The part of the surface above an edge; polygons are points, and where their rings begin."""
    rings = [
        frame.pixels(points[begin:end])
        for points, offsets in zip(*polygons, strict=True)
        for begin, end in pairwise(offsets)
    ]
    d = "".join(path(ring) + "z" for ring in rings)
    return f'<path class="{name}" fill-rule="evenodd" d="{d}"/>' if d else ""


def marks(surface: Surface, frame: Frame, device: jax.Device) -> str:
    """A plus at each minimum, a cross at each saddle, a ring at each maximum."""
    points = landmarks(surface, device=device)
    points = points if len(points) <= MAX_MARKS else points[:1]
    places = frame.pixels(np.array([point[:2] for point in points]).reshape(-1, 2))
    shapes = {
        "minimum": "M{x:.1f} {y:.1f}m-5 0h10m-5-5v10",
        "saddle": "M{x:.1f} {y:.1f}m-3.500-3.500l7 7m0-7l-7 7",
        "maximum": "M{x:.1f} {y:.1f}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    }
    return "".join(
        f'<path class="{point.kind}" d="{shapes[point.kind].format(x=x, y=y)}"/>'
        for point, (x, y) in zip(points, places, strict=True)
    )


def profile(surface: Surface, width: float, height: float, device: jax.Device) -> tuple[Frame, str]:
    """A curve: a frame with air above and below it, and the curve."""
    xs = np.linspace(*surface.domain[0], 4 * CELLS + 1)
    fs = heights(surface, np.stack([xs, 0 * xs], axis=1), device=device)
    air = 0.08 * np.ptp(fs)
    frame = Frame(surface.domain[0], (fs.min() - air, fs.max() + air), width, height)
    return frame, f'<path class="curve" d="{path(frame.pixels(np.stack([xs, fs], axis=1)))}"/>'
