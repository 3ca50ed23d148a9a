from collections.abc import Iterator

import numpy as np

from optimizers.declare import Found, Phenomenon, Span, Walks

LEAST = 10  # steps to the end


class Caught(Phenomenon):
    """From this step on the walk stays around a minimum that is not the lowest, to the end."""

    title, words = "Caught in a local minimum", "is caught in a local minimum"
    reference = "https://www.deeplearningbook.org/contents/optimization.html"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        places = walks.places
        for walk in np.flatnonzero(walks.home >= 0).tolist():
            mark = places.minima[walks.home[walk]]
            if not places.is_lowest(mark):
                away = np.flatnonzero(walks.left[walk] > places.reaches[mark])
                first = int(away[-1]) + 1 if len(away) else 0
                if walks.steps - first >= LEAST:
                    yield walk, Span(first, walks.steps, f"at {places.name(mark)}")
