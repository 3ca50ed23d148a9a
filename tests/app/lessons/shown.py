"""What a race showed, from the table of examples that Python and the page are tested against."""

from typing import Any

import numpy as np

from app.lessons.claims import Shown, Walk
from optimizers import Happening


def shown(race: dict[str, Any]) -> Shown:
    """A race of `tests/claims.json`; null is a number that is not finite."""
    walks = [
        Walk(
            np.array([walk["x"], walk["y"]], dtype=float).T,
            np.array(walk["f"], dtype=float),
            np.array([walk["gx"], walk["gy"]], dtype=float).T,
            [Happening(**one) for one in walk["phenomena"]],
        )
        for walk in race["walks"]
    ]
    return Shown(walks, race["minimum"], np.array(race["minima"], dtype=float))
