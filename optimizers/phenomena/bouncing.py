from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks

LEAST = 20  # steps to the end
SHORTEST = 1e-4  # of the picture: shorter steps have come to rest
PROGRESS = 0.1  # of the way that was walked: what leads further gets somewhere
STEADY = 0.95  # of the first half's length, but for chance: what shrinks more comes to rest


class Bouncing(Phenomenon):
    """Beside a minimum the walk goes on to the end with steps that no longer shrink.

    A constant learning rate keeps it at a distance from the minimum: the noise of its gradients
    does, or a rule whose steps do not shorten with the slope.
    """

    title, words = "Bouncing at the floor", "bounces at the floor"
    reference = "https://arxiv.org/abs/1606.04838"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        if walks.steps < 2 * LEAST:
            return
        window = max(LEAST, walks.steps // 5)
        tail = walks.lengths[:, -window:]
        way = tail.sum(axis=1)
        moves = way > SHORTEST * walks.places.size * window
        nowhere = np.hypot(*_drift(walks, window)) < PROGRESS * way
        radius = walks.left[:, -window:].max(axis=1)
        here = radius <= walks.places.near
        for walk in np.flatnonzero(_steady(tail) & moves & nowhere & here).tolist():
            away = np.flatnonzero(walks.left[walk] > radius[walk])
            first = int(away[-1]) + 1 if len(away) else 0
            mark = walks.places.minima[walks.home[walk]]
            yield walk, Span(first, walks.steps, f"beside {walks.places.name(mark)}")


def _steady(tail: np.ndarray) -> np.ndarray:
    """Whether steps do not shrink from the first half to the second, but by chance."""
    half = tail.shape[1] // 2
    early, late = tail[:, -2 * half : -half], tail[:, -half:]
    before, after = early.mean(axis=1), late.mean(axis=1)
    chance = 2 * np.sqrt((early.var(axis=1) + late.var(axis=1)) / half)
    return np.asarray(after > STEADY * before - chance)


def _drift(walks: Walks, window: int) -> tuple[np.ndarray, np.ndarray]:
    """How far the middle of the walk moves from the window's first half to its second."""
    half = window // 2
    late, early = slice(-half, None), slice(-2 * half, -half)
    x, y = (axis[:, late].mean(axis=1) - axis[:, early].mean(axis=1) for axis in (walks.x, walks.y))
    return x, y
