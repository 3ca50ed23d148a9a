"""The picture of a training: its losses on the training part and on the test part, step by step."""

import jax
import numpy as np

from app.reference.drawing import BOTTOM, Frame, document, path, whole
from optimizers.training import Training, measured_on

WIDTH = 320.0  # pixels of what a frame shows
LOW = 120.0  # how high a frame is
GAP = 22.0  # above each frame, for its title
AIR = 1.05  # times the first loss is how far up a frame reaches
PARTS = {"training": "training loss", "test": "test loss"}


def size() -> tuple[int, int]:
    """The width and height of the picture, in pixels."""
    return whole(_frames(1, 1.0)[-1])


def losses(training: Training, title: str, device: jax.Device, last: int | None = None) -> str:
    """The losses of all lanes, up to a step if one is given."""
    run, names = training.run(device), measured_on(type(training.network))
    steps = np.array(training.measured, dtype=float)
    shown = steps <= (training.steps if last is None else last)
    frames = _frames(max(training.steps, 1), float(run.values[0, 0, names.index("training")]))
    parts = [
        _titled(frame, words) + frame.show(_lines(frame, steps[shown], found))
        for frame, (part, words) in zip(frames, PARTS.items(), strict=True)
        for found in [run.values[:, shown, names.index(part)]]
    ]
    return document(title, frames[-1], *parts, lanes=len(run.values))


def _frames(steps: float, loss: float) -> list[Frame]:
    """One for each part, below each other, up to a little more than the first loss."""
    return [
        Frame((0.0, float(steps)), (0.0, AIR * loss), WIDTH, LOW, top)
        for top in (GAP, 2 * GAP + LOW + BOTTOM)
    ]


def _titled(frame: Frame, words: str) -> str:
    left = frame.pixels(np.array([[frame.x[0], frame.y[1]]]))[0, 0]
    return f'<text x="{left:.1f}" y="{frame.top - 6:.1f}">{words}</text>'


def _lines(frame: Frame, steps: np.ndarray, losses: np.ndarray) -> str:
    """A line for each lane, which ends where it diverged; losses of shape (lanes, steps)."""
    under, over = [], []
    for slot, loss in enumerate(losses):
        d = path(frame.near(frame.pixels(np.stack([steps, loss], axis=1))))
        under.append(f'<path class="casing" d="{d}"/>')
        over.append(f'<path class="lane s{slot}" d="{d}"/>')
    return "".join([*under, *over])
