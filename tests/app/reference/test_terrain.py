"""Contours lie where the heights say, evenly spaced in their root or in their logarithm."""

import re
from collections.abc import Callable

import jax
import numpy as np
import pytest

from app.reference import colours, pictures, terrain
from app.reference.drawing import LEFT, TOP, Frame
from optimizers import SURFACES

Function = Callable[[np.ndarray, np.ndarray], np.ndarray]

CPU = jax.devices("cpu")[0]


def booth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2


def himmelblau(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def root(f: np.ndarray, seen: np.ndarray) -> np.ndarray:
    return np.sqrt(f)


def logarithm(f: np.ndarray, seen: np.ndarray) -> np.ndarray:
    return np.log10(f + 0.002 * np.median(seen))


def outline(drawn: str, band: int, frame: Frame) -> tuple[np.ndarray, np.ndarray]:
    """The x and y of the points where a band begins, but for those at the picture's border."""
    (d,) = re.findall(rf'class="b{band}"[^>]* d="([^"]*)"', drawn)
    pixels = np.array(re.findall(r"[-\d.]+", d), dtype=float).reshape(-1, 2) - [LEFT, TOP]
    size = np.array([frame.width, frame.height])
    pixels = pixels[np.all((pixels > 1) & (pixels < size - 1), axis=1)]
    (x, right), (bottom, y) = frame.x, frame.y
    x, y = (pixels / size * [right - x, bottom - y] + [x, y]).T
    return x, y


@pytest.mark.parametrize(
    ("name", "f", "level"), [("booth", booth, root), ("himmelblau", himmelblau, logarithm)]
)
def test_bands_begin_at_evenly_spaced_levels(name: str, f: Function, level: Function) -> None:
    """Both functions are zero at their minima."""
    surface = SURFACES[name]
    frame = Frame.on(*surface.domain, pictures.WIDTH)
    drawn = terrain.contours(surface(), frame, CPU)
    seen = f(*np.meshgrid(*(np.linspace(*span, terrain.CELLS + 1) for span in surface.domain)))
    levels = level(seen, seen)
    gap = np.ptp(levels) / colours.BANDS
    for band in (3, 6, 9):
        found = level(f(*outline(drawn, band, frame)), seen)
        assert len(found) > 3
        assert found == pytest.approx(levels.min() + band * gap, abs=gap / 5)
