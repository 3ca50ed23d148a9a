from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Run, Span, Walks, runs

APART = 10  # steps: crossings closer than this are one time
LEAST = 5  # steps: many a start is steep, and the first step away from there
ROUNDING = 1e-9  # a learning rate of exactly 2 over the sharpness is on the edge, not beyond


class EdgeOfStability(Phenomenon):
    """The ground is more bent than the rule bears: on a parabola like it, its steps would grow.

    For gradient descent the learning rate times the sharpness, the largest curvature, is more than
    2. Momentum bears 2 (1 + mu). A rule that divides its steps coordinate by coordinate meets the
    sharpness of the ground so divided, which rises as its divisors fall. Rules that search a line,
    measure the curvature or step by signs have no such edge.
    """

    title, words = "Edge of stability", "crosses the edge of stability"
    reference = "https://arxiv.org/abs/2207.14484"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        if walks.strain is None:
            return
        beyond = walks.strain > 1 + ROUNDING
        for walk, first, last in _joined(runs(beyond)):
            if last - first >= LEAST:
                most = walks.strain[walk, first : last + 1].max()
                detail = f"sharpness up to {most:.3g} times the stable one"
                yield walk, Span(first, last + 1, detail)


def _joined(found: Iterator[Run]) -> list[Run]:
    """The runs, those of a walk that are hardly apart as one."""
    joined: list[Run] = []
    for walk, first, last in found:
        if joined and joined[-1][0] == walk and first - joined[-1][2] <= APART:
            joined[-1] = walk, joined[-1][1], last
        else:
            joined.append((walk, first, last))
    return joined
