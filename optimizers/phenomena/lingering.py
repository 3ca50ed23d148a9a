from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks, runs

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
        for walk, first, last in runs(calm, LEAST):
            if walk not in walks.settled:
                yield from ((walk, span) for span in _beside(walks, walk, first, last))


def _beside(walks: Walks, walk: int, first: int, last: int) -> Iterator[Span]:
    """When a calm part of a walk is beside a saddle."""
    x, y = walks.x[walk, first : last + 1], walks.y[walk, first : last + 1]
    for mark in walks.places.within(walks.places.saddles, x, y):
        beside = np.hypot(x - mark.x, y - mark.y) < walks.places.reaches[mark]
        for _, begin, end in runs(beside[None], LEAST):
            yield Span(first + begin, first + end, f"at {walks.places.name(mark)}")
