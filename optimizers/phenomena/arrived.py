from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks


class Arrived(Phenomenon):
    """From this step on the walk stays at a stationary point, to the end of the race.

    At a minimum it has arrived once its loss stays within a thousandth of the start's height above
    that minimum, unless the viewer sets another share. At a saddle or a maximum, which only some
    rules run to, once it stays within as small a share of the picture and moves no further away.
    Where gradients are noisy, a walk that is there for the last few steps only is there by chance:
    it must stay for twenty.
    """

    title, words, verb = "Arrived", "arrived", "arrives"
    reference = "https://arxiv.org/abs/2007.01547"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        for walk, step in enumerate(walks.arrival.tolist()):
            if np.isfinite(step):
                mark = walks.places.minima[walks.home[walk]]
                yield walk, Span(int(step), walks.steps, f"at {walks.places.name(mark)}")
        for walk, (mark, step) in walks.settled.items():
            yield walk, Span(step, walks.steps, f"at {walks.places.name(mark)}")
