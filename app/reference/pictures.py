"""The pictures: walks over contours or along a curve, and the curves of schedules."""

from collections.abc import Callable
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from app.races import Scene
from app.reference import scenes, terrain, training
from app.reference.drawing import BOTTOM, Frame, document, path, whole
from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, SURFACES, Race, Schedule, Surface
from optimizers.training import Training

WIDTH = 320.0  # pixels of what a frame shows
LOW = 140.0  # how high a curve is
GAP = 8.0  # between two frames, besides the numbers
SHOWN = 300  # steps of a schedule's curve


class Drawing(NamedTuple):
    """A picture to draw."""

    surface: str | None  # the surface whose programs it needs
    draw: Callable[[jax.Device], str]


def find(kind: str, name: str) -> Drawing | None:
    """The picture of a declaration; None where there is no such kind or name."""
    if kind == "optimizers" and name in OPTIMIZERS:
        return race(scenes.of_optimizer(OPTIMIZERS[name]), beside=True)
    if kind == "surfaces" and name in SURFACES:
        return race(scenes.of_surface(SURFACES[name]))
    if kind == "networks" and name in NETWORKS:
        return race(scenes.of_network(NETWORKS[name]))
    if kind == "schedules" and name in SCHEDULES:
        schedule = SCHEDULES[name]()
        return Drawing(None, lambda device: curve(schedule))
    return None


def race(scene: Scene, *, beside: bool = False, last: int | None = None) -> Drawing:
    """The picture of a race or of a training, up to a step if one is given."""
    asked = scene.race
    if isinstance(asked, Training):
        return Drawing(None, lambda device: training.losses(asked, scene.title, device, last))
    return Drawing(asked.surface.id, lambda device: walked(scene, device, beside=beside, last=last))


def size(scene: Scene) -> tuple[int, int]:
    """The width and height of a race's picture, in pixels."""
    asked = scene.race
    if isinstance(asked, Training):
        return training.size()
    if asked.surface.dimensions == 1:
        upper = Frame((0, 1), (0, 1), WIDTH, LOW)
        return whole(_below(upper, (0, 1)))
    return whole(Frame.on(*asked.surface.domain, WIDTH))


def walked(
    scene: Scene, device: jax.Device, *, beside: bool = False, last: int | None = None
) -> str:
    """A race, the whole or up to a step; with `beside`, all lanes but the first are thinner."""
    assert isinstance(scene.race, Race)
    walks, surface = scene.race.run(device).common, scene.race.surface
    walks = walks if last is None else walks[:, : last + 1]
    if surface.dimensions == 1:
        return _along(scene.title, surface, walks, device)
    frame = Frame.on(*surface.domain, WIDTH)
    marks = terrain.marks(surface, frame, device)
    ground = terrain.contours(surface, frame, device) + marks
    shown = frame.show(ground + _lanes(frame, walks[..., :2], beside))
    return document(scene.title, frame, shown, lanes=len(walks))


def _along(title: str, surface: Surface, walks: np.ndarray, device: jax.Device) -> str:
    """A curve with the walks' ends upon it, and below it their x, step by step downwards."""
    upper, ground = terrain.profile(surface, WIDTH, LOW, device)
    ends = [_end(upper, walk[:, [0, 2]], slot, False) for slot, walk in enumerate(walks)]
    times = np.broadcast_to(np.arange(float(walks.shape[1])), walks.shape[:2])
    lower = _below(upper, (max(walks.shape[1] - 1.0, 1.0), 0.0))
    lanes = _lanes(lower, np.stack([walks[..., 0], times], axis=-1), False)
    start = _start(upper, walks[0, 0, [0, 2]])
    shown = upper.show(ground + "".join(ends) + start), lower.show(lanes)
    return document(title, lower, *shown, lanes=len(walks))


def _below(upper: Frame, y: tuple[float, float]) -> Frame:
    return Frame(upper.x, y, WIDTH, LOW, upper.bottom + BOTTOM + GAP)


def _lanes(frame: Frame, walks: np.ndarray, beside: bool) -> str:
    """The walks, of shape (lanes, n, 2): all casings below all lines, so that dashes show both."""
    under, over = [], []
    for slot, points in enumerate(walks):
        d, kind = path(frame.near(frame.pixels(points))), _kind(slot, beside)
        under.append(f'<path class="casing{" beside" if beside and slot else ""}" d="{d}"/>')
        over.append(f'<path class="{kind}" d="{d}"/>')
    ends = [_end(frame, points, slot, beside) for slot, points in enumerate(walks)]
    return "".join([*under, *over, *ends[::-1], _start(frame, walks[0, 0])])


def _kind(slot: int, beside: bool) -> str:
    return f"lane s{slot}" + (" beside" if beside and slot else "")


def _end(frame: Frame, points: np.ndarray, slot: int, beside: bool) -> str:
    """A dot where a walk ends; points of shape (n, 2)."""
    x, y = frame.near(frame.pixels(points))[-1]
    radius = 3.2 if beside and slot else 4.4
    return f'<circle class="{_kind(slot, beside)}" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>'


def _start(frame: Frame, point: np.ndarray) -> str:
    x, y = frame.pixels(point[None])[0]
    return f'<circle class="start" cx="{x:.1f}" cy="{y:.1f}" r="3.2"/>'


def _sheet() -> Frame:
    return Frame((0.0, float(SHOWN)), (0.0, 1.08), WIDTH, LOW)


CURVE = whole(_sheet())  # the width and height of a schedule's picture


def curve(schedule: Schedule) -> str:
    """The factor over the steps."""
    t = np.arange(1.0, SHOWN + 1)
    factors = np.asarray(schedule.over(SHOWN).factor(jnp.asarray(t)), dtype=float)
    frame = _sheet()
    pixels = frame.pixels(np.stack([t, factors], axis=1))
    line, (left, right) = path(pixels), pixels[[0, -1], 0]
    under = f"{line}L{right:.1f} {frame.bottom:.1f}L{left:.1f} {frame.bottom:.1f}z"
    shapes = f'<path class="under" d="{under}"/><path class="factor" d="{line}"/>'
    return document(schedule.title, frame, frame.show(shapes))
