"""Checks a request against the catalog and the limits, and gathers all that is wrong with it."""

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from app.problems import MOST, Problem, Range, path, shown
from optimizers.catalog import Catalog
from optimizers.declare import Declared, Param

D = TypeVar("D", bound=Declared)
Place = tuple[str | int, ...]  # of a field in the request, as in ("lanes", 2, "optimizer")


class Check:
    """Gathers what is wrong with a request."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(
        self, place: Place, value: Any, message: str, allowed: Range | list[str] | None = None
    ) -> None:
        """Note a problem."""
        self.problems.append(
            Problem(field=path(place), value=shown(value), message=message, allowed=allowed)
        )

    def between(self, place: Place, value: float, low: float, high: float) -> None:
        """Note a number that does not lie between low and high."""
        if not low <= value <= high:
            message = f"must be between {low!r} and {high!r}"
            self.add(place, value, message, Range(low=low, high=high))

    def _within(self, place: Place, value: float, words: Param) -> None:
        """Note a value that a parameter can not take."""
        self.between(place, value, words.low, words.high)
        if words.scale in ("integer", "toggle") and value % 1:
            self.add(place, value, "must be a whole number", Range(low=words.low, high=words.high))

    def one_of(self, place: Place, value: Any, name: str, known: Iterable[str]) -> bool:
        """Whether a name is known; noted if it is not."""
        names = list(known)
        if name in names:
            return True
        close = difflib.get_close_matches(name, names, 1)
        question = f"; did you mean {close[0]!r}?" if close else ""
        self.add(place, value, f"is unknown{question}", names)
        return False

    def declared(
        self,
        catalog: Catalog[D],
        place: Place,
        name: str,
        values_place: Place,
        values: Mapping[str, float],
    ) -> D | None:
        """The declaration of that name with those parameters; None where something is wrong."""
        if not self.one_of(place, name, name, catalog):
            return None
        kind = catalog[name]
        for key, value in values.items():
            if len(self.problems) >= MOST:  # a client may send thousands, and is told no more
                break
            at = (*values_place, key)
            if self.one_of(at, value, key, kind.parameters):
                self._within(at, value, kind.parameters[key])
        return None if self.problems else kind(**values)
