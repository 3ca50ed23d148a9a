from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks, runs


class LeftThePicture(Phenomenon):
    """The walk is outside the part of the plane that the surface is shown on."""

    title, words, verb = "Left the picture", "is outside the picture", "leaves the picture"
    reference = "https://www.sfu.ca/~ssurjano/optimization.html"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        for walk, first, last in runs(~walks.inside & np.isfinite(walks.f)):
            returns = last < walks.steps and walks.inside[walk, last + 1]  # or it diverges there
            yield walk, Span(first, last, "and comes back" if returns else "")
