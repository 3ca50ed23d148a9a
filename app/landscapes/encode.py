"""A landscape as bytes. Plain generators, no sockets."""

from collections.abc import Callable, Generator, Iterable

import jax
import numpy as np

from app.grids import ContourLevels
from app.landscapes.answer import LandscapeHeader
from app.landscapes.request import Asked
from app.web.wire import json_bytes, json_line, npy
from optimizers.landscapes import Landscape, Plane, surveyed
from optimizers.training import Trained


def binary(
    asked: Asked, trained: Trained, plane: Plane, device: jax.Device
) -> Generator[bytes, None, None]:
    """A JSON line and two `.npy` arrays, after many pieces of work that send nothing."""
    return _pieces(_as_arrays, asked, _survey(asked, trained, plane, device))


def document(
    asked: Asked, trained: Trained, plane: Plane, device: jax.Device
) -> Generator[bytes, None, None]:
    """The same as one JSON document; a number that is not finite is null."""
    return _pieces(_as_document, asked, _survey(asked, trained, plane, device))


def _pieces(
    write: Callable[[Asked, Landscape], bytes], asked: Asked, survey: Iterable[Landscape | None]
) -> Generator[bytes, None, None]:
    for found in survey:
        yield b"" if found is None else write(asked, found)


def _as_arrays(asked: Asked, found: Landscape) -> bytes:
    return json_line(_header(asked, found)) + npy(found.paths) + npy(found.heights)


def _as_document(asked: Asked, found: Landscape) -> bytes:
    arrays = {"paths": found.paths.tolist(), "heights": found.heights.tolist()}
    return json_bytes(_header(asked, found))[:-1] + b"," + json_bytes(arrays)[1:]


def _survey(
    asked: Asked, trained: Trained, plane: Plane, device: jax.Device
) -> Iterable[Landscape | None]:
    line = asked.ends if asked.kind == "ends" else None
    return surveyed(trained, plane, asked.window, line=line, device=device)


def _header(asked: Asked, found: Landscape) -> LandscapeHeader:
    return LandscapeHeader(
        plane=asked.kind,
        axes=found.plane.axes,
        explained=found.plane.explained,
        outside=[None if np.isnan(share) else share for share in found.outside],
        curvatures=found.plane.curvatures,
        barrier=found.barrier,
        x=found.x,
        y=found.y,
        columns=asked.window.columns,
        rows=asked.window.rows,
        levels=ContourLevels(**found.levels._asdict()),
        steps=found.steps,
    )
