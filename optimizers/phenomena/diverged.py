from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks


class Diverged(Phenomenon):
    """The walk left the finite numbers: at this step one of its numbers is too large to hold."""

    title, words, verb = "Diverged", "diverged", "diverges"
    reference = "https://distill.pub/2017/momentum/"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        for walk, at in enumerate(walks.diverged_at):
            if at is not None:
                yield walk, Span(at, at)
