from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks, distances, runs

LEAST = 2  # steps uphill: a single one is a jump from wall to wall


class Overshoot(Phenomenon):
    """The walk passes close by a minimum and then climbs, step after step, by its speed.

    It counts where the climb undoes more than the share of the start's height that an arrival
    allows, and only where gradients are exact: noise, too, drives a walk uphill.
    """

    title, words = "Overshoot", "overshoots"
    reference = "https://distill.pub/2017/momentum/"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        found = np.array([*runs(walks.climbs & walks.exact, LEAST)], int).reshape(-1, 3)
        walk, first, last = found[found[:, 1] > 0].T
        climbed = walks.f[walk, last + 1] - walks.f[walk, first]
        minima = walks.places.minima
        if not minima:
            return
        away = distances(minima, walks.x[walk, first], walks.y[walk, first])
        mark = away.argmin(axis=1)
        heights = walks.begins[walk, 0] - np.array([one.f for one in minima])[mark]
        passed = (away.min(axis=1) <= walks.places.near) & (climbed > walks.tolerance * heights)
        for i in np.flatnonzero(passed & (heights > 0)).tolist():
            detail = f"past {walks.places.name(minima[mark[i]])}"
            yield int(walk[i]), Span(int(first[i]), int(last[i]) + 1, detail)
