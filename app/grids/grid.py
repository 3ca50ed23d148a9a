"""A surface on a grid: heights for a contour plot, and the points where the slope vanishes."""

from dataclasses import dataclass

import jax
import numpy as np

from app.grids.answer import ContourLevels, GridHeader, StationaryPoint
from app.web.messages import Span
from app.web.wire import json_bytes, json_line, npy
from optimizers import Surface
from optimizers.engine import Batch, Levels, heights, landmarks, minimum


@dataclass(frozen=True)
class Grid:
    """A surface, a window on it, and how finely to look."""

    surface: Surface
    x: Span
    y: Span
    columns: int
    rows: int
    batch: Batch | None = None  # whose view of the surface the heights are; None for the true one

    def heights(self, device: jax.Device) -> np.ndarray:
        """float64, (rows, columns); row 0 is the lowest y."""
        xs, ys = np.linspace(*self.x, self.columns), np.linspace(*self.y, self.rows)
        points = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        found = heights(self.surface, points, batch=self.batch, device=device)
        return found.reshape(self.rows, self.columns)

    def header(self, found: np.ndarray, device: jax.Device) -> GridHeader:
        """All but the heights found, with all defaults filled in."""
        lowest = minimum(self.surface, device=device)
        return GridHeader(
            surface=self.surface.id,
            parameters=self.surface.values(),
            x=self.x,
            y=self.y,
            stationary=[
                StationaryPoint(**mark._asdict()) for mark in landmarks(self.surface, device=device)
            ],
            minimum=lowest,
            levels=ContourLevels(**Levels.of(self.surface, found, lowest)._asdict()),
        )


def binary(grid: Grid, device: jax.Device) -> bytes:
    """The grid as a JSON line and a `.npy` array."""
    found = grid.heights(device)
    return json_line(grid.header(found, device)) + npy(found)


def document(grid: Grid, device: jax.Device) -> bytes:
    """The grid as one JSON document; a height that is not finite is null."""
    found = grid.heights(device)
    # a call a row, so that other threads get a turn in between
    rows = [json_bytes(row) for row in found.tolist()]
    opening = json_bytes(grid.header(found, device))[:-1]
    return opening + b',"heights":[' + b",".join(rows) + b"]}"
