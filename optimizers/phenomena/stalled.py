from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks, runs

SHARE = 1e-3  # of the distance left, so that at least a thousand such steps are
LEAST = 20  # steps


class Stalled(Phenomenon):
    """For twenty steps or more, each is shorter than a thousandth of the distance that is left.

    There is a slope, and a way to go to the minimum it goes to, but it hardly moves. A walk that
    ends in a saddle or on a top has arrived there.
    """

    title, words, verb = "Stalled", "has stalled", "stalls"
    reference = "https://www.deeplearningbook.org/contents/optimization.html"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        left = walks.left[:, :-1]
        slow = (walks.lengths < SHARE * left) & (walks.slopes[:, :-1] > 0)
        slow &= (left > walks.places.near) & walks.inside[:, :-1]
        for walk, first, last in runs(slow, LEAST):
            if walk not in walks.settled:
                yield walk, Span(first, last + 1)
