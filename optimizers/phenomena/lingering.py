from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Landmark, Phenomenon, Span, Walks, distances, runs

LEAST = 10  # steps
CALM = 0.1  # of the steepest slope met in the picture


class Lingering(Phenomenon):
    """For ten steps or more the walk stays beside a saddle, where the slope is faint.

    The slope vanishes at a saddle as it does at a minimum, so close to one every step by the slope
    is short. A walk that ends in the saddle has arrived there and does not linger.
    """

    title, words = "Lingering at a saddle", "lingers at a saddle"
    reference = "https://arxiv.org/abs/1406.2572"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        steepest = np.where(walks.inside, walks.slopes, 0.0).max(axis=1, keepdims=True)
        calm = walks.inside & (walks.slopes < CALM * steepest)
        found = _candidates(walks, calm)
        if not found:
            return
        walk, marks = [walk for walk, _ in found], [mark for _, mark in found]
        x, y, reach = np.array([(m.x, m.y, walks.places.reaches[m]) for m in marks]).T[..., None]
        dx, dy = walks.x[walk] - x, walks.y[walk] - y
        for i, first, last in runs(calm[walk] & (dx * dx + dy * dy < reach * reach), LEAST):
            yield walk[i], Span(first, last, f"at {walks.places.name(marks[i])}")


def _candidates(walks: Walks, calm: np.ndarray) -> list[tuple[int, Landmark]]:
    """Which walks may linger at which saddles: the last row of every ten is looked at."""
    saddles, some = walks.places.saddles, calm[:, LEAST - 1 :: LEAST]
    away = distances(saddles, *(axis[:, LEAST - 1 :: LEAST][some] for axis in (walks.x, walks.y)))
    near, saddle = np.nonzero(away < [walks.places.reaches[mark] for mark in saddles])
    found = set(zip(np.nonzero(some)[0][near].tolist(), saddle.tolist(), strict=True))
    return [(walk, saddles[i]) for walk, i in sorted(found) if walk not in walks.settled]
