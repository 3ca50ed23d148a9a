from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks, runs

FACTOR = 100.0


class Thrown(Phenomenon):
    """One step raises the height above the lowest minimum a hundredfold, to where it began or more.

    So it goes at the foot of a cliff, whose slope is good for a far longer step than its height.
    """

    title, words, verb = "Thrown", "was thrown", "is thrown"
    reference = "https://arxiv.org/abs/1211.5063"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        if walks.places.lowest is None:
            return
        heights = walks.f - walks.places.lowest
        before, after = heights[:, :-1], heights[:, 1:]
        up = (after > FACTOR * before) & (after >= walks.begins - walks.places.lowest)
        for walk, first, last in runs(up):
            yield walk, Span(first, last + 1)
