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
        way = walks.lengths[:, -window:].sum(axis=1)
        radius = walks.left[:, -window:].max(axis=1)
        moves = way > SHORTEST * walks.places.size * window
        some = np.flatnonzero(moves & (radius <= walks.places.near))
        nowhere = _drift(walks, some, window) < PROGRESS * way[some]
        steady = _steady(walks.lengths[some, -window:])
        for walk in some[nowhere & steady].tolist():
            away = np.flatnonzero(walks.left[walk] > radius[walk])
            first = int(away[-1]) + 1 if len(away) else 0
            mark = walks.places.minima[walks.home[walk]]
            yield walk, Span(first, walks.steps, f"beside {walks.places.name(mark)}")


def _steady(lengths: np.ndarray) -> np.ndarray:
    """Whether steps do not shrink from the first half to the second, but by chance."""
    early, late = _halves(lengths)
    before, after = _means(early), _means(late)
    spread = _means((early - before[:, None]) ** 2) + _means((late - after[:, None]) ** 2)
    return np.asarray(after > STEADY * before - 2 * np.sqrt(spread / early.shape[1]))


def _drift(walks: Walks, some: np.ndarray, window: int) -> np.ndarray:
    """How far the middle of some walks moves from the window's first half to its second."""
    x, y = (np.subtract(*map(_means, _halves(axis[some, -window:]))) for axis in (walks.x, walks.y))
    return np.hypot(x, y)


def _halves(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first and the second half of its columns, as many of each."""
    half = table.shape[1] // 2
    return table[:, -2 * half : -half], table[:, -half:]


def _means(table: np.ndarray) -> np.ndarray:
    """Of each row."""
    return np.asarray(table.sum(axis=1) / table.shape[1])
