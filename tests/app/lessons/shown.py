"""What a race showed, from the table of examples that Python and the page are tested against."""

from typing import Any

import numpy as np

from app.lessons.claims import Shown, Walk
from optimizers import Happening


def shown(race: dict[str, Any]) -> Shown:
    """A race of `tests/claims.json`; null is a number that is not finite."""
    walks = [
        Walk(
            _columns(walk, "x", "y"),
            _columns(walk, "f")[:, 0],
            _columns(walk, "gx", "gy"),
            [Happening(**one) for one in walk["phenomena"]],
            {name: np.array(one) for name, one in walk.get("measures", {}).items()},
        )
        for walk in race["walks"]
    ]
    return Shown(walks, race["minimum"], np.array(race["minima"], dtype=float))


def _columns(walk: dict[str, Any], *names: str) -> np.ndarray:
    """Of a network's walk there are none: nobody sees its weights."""
    return np.array([walk.get(name, []) for name in names], dtype=float).T
