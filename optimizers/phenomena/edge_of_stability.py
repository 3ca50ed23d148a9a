from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks, run_table

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
        for walk, first, last in _joined(run_table(walks.strain > 1 + ROUNDING)).T.tolist():
            most = walks.strain[walk, first : last + 1].max()
            detail = f"sharpness up to {most:.3g} times the stable one"
            yield walk, Span(first, last + 1, detail)


def _joined(found: np.ndarray) -> np.ndarray:
    """The runs, those of a walk that are hardly apart as one; only those that are long then."""
    walk, first, last = found
    if not len(walk):
        return found
    new = (walk[1:] != walk[:-1]) | (first[1:] - last[:-1] > APART)
    begins, ends = np.append(True, new), np.append(new, True)
    joined = np.array([walk[begins], first[begins], last[ends]])
    return joined[:, joined[2] - joined[1] >= LEAST]
