from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks, distances, run_table

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
        minima = walks.places.minima
        walk, first, last = run_table(walks.climbs & walks.exact, LEAST)
        climbed = walks.f[walk, last + 1] - walks.f[walk, first]
        above = walks.begins[walk, 0] - max((mark.f for mark in minima), default=np.inf)
        some = (first > 0) & (climbed > walks.tolerance * above)  # enough for one of the minima
        if not minima or not some.any():
            return
        walk, first, last, climbed = (each[some] for each in (walk, first, last, climbed))
        away = distances(minima, walks.x[walk, first], walks.y[walk, first])
        mark = away.argmin(axis=1)
        heights = walks.begins[walk, 0] - np.array([one.f for one in minima])[mark]
        passed = (away.min(axis=1) <= walks.places.near) & (climbed > walks.tolerance * heights)
        for i in np.flatnonzero(passed & (heights > 0)).tolist():
            detail = f"past {walks.places.name(minima[mark[i]])}"
            yield int(walk[i]), Span(int(first[i]), int(last[i]) + 1, detail)
