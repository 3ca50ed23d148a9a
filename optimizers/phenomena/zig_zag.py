from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks, runs

LEAST = 4  # turns in a row: fewer happen at every bend
SHORTEST = 1e-3  # of the picture: a shorter step is not seen


class ZigZag(Phenomenon):
    """Step after step turns by more than a right angle, from wall to wall of a valley.

    It is told only where gradients are exact: by noise, too, steps turn.
    """

    title, words = "Zig-zag", "zig-zags"
    reference = "https://distill.pub/2017/momentum/"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        seen = walks.exact & (walks.lengths > SHORTEST * walks.places.size)
        for walk, first, last in runs(walks.turns & seen[:, :-1] & seen[:, 1:], LEAST):
            yield walk, Span(first, last + 2, f"{last - first + 1} turns in a row")
