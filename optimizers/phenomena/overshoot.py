from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks, runs

LEAST = 2  # steps uphill: a single one is a jump from wall to wall


class Overshoot(Phenomenon):
    """The walk passes close by a minimum and then climbs, step after step, by its speed.

    It counts where the climb undoes more than the share of the start's height that an arrival
    allows.
    """

    title, words = "Overshoot", "overshoots"
    reference = "https://distill.pub/2017/momentum/"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        places = walks.places
        for walk, first, last in runs(walks.climbs, LEAST):
            climbed = walks.f[walk, last + 1] - walks.f[walk, first]
            enough = walks.tolerance * (walks.begins[walk, 0] - (places.lowest or 0.0))
            if first and climbed > enough:
                mark = places.beside(walks.x[walk, first], walks.y[walk, first])
                if mark:
                    yield walk, Span(first, last + 1, f"past {places.name(mark)}")
