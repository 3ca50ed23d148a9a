"""A surface on a grid: heights for a contour plot, and the points where the slope vanishes."""

from dataclasses import dataclass

import jax
import numpy as np

from app.answers import GridHeader, Range, StationaryPoint
from app.wire import json_bytes, json_line, npy
from optimizers import Surface
from optimizers.batches import Batch
from optimizers.heights import heights, minimum
from optimizers.packing import named_values


@dataclass(frozen=True)
class Grid:
    """A surface, a window on it, and how finely to look."""

    surface: Surface
    x: Range
    y: Range
    columns: int
    rows: int
    batch: Batch | None = None  # whose view of the surface the heights are; None for the true one

    def header(self, device: jax.Device) -> GridHeader:
        """All but the heights, with all defaults filled in."""
        return GridHeader(
            surface=self.surface.id,
            parameters=named_values(self.surface),
            x=self.x,
            y=self.y,
            stationary=self._stationary(device),
            minimum=minimum(self.surface, device=device),
        )

    def heights(self, device: jax.Device) -> np.ndarray:
        """float64, (rows, columns); row 0 is the lowest y."""
        xs, ys = np.linspace(*self.x, self.columns), np.linspace(*self.y, self.rows)
        points = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        found = heights(self.surface, points, batch=self.batch, device=device)
        return found.reshape(self.rows, self.columns)

    def _stationary(self, device: jax.Device) -> list[StationaryPoint]:
        points = self.surface.stationary()
        places = np.array([(point.x, point.y) for point in points]).reshape(-1, 2)
        levels = heights(self.surface, places, device=device).tolist()
        return [
            StationaryPoint(x=point.x, y=point.y, f=level, kind=point.kind)
            for point, level in zip(points, levels, strict=True)
        ]


def binary(grid: Grid, device: jax.Device) -> bytes:
    """The grid as a JSON line and a `.npy` array."""
    return json_line(grid.header(device)) + npy(grid.heights(device))


def document(grid: Grid, device: jax.Device) -> bytes:
    """The grid as one JSON document; a height that is not finite is null."""
    # a call a row, so that other threads get a turn in between
    rows = [json_bytes(row) for row in grid.heights(device).tolist()]
    return json_bytes(grid.header(device))[:-1] + b',"heights":[' + b",".join(rows) + b"]}"
