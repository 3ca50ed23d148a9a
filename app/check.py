"""Checks a request against the catalog and the limits, and gathers all that is wrong with it."""

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from app.settings import Settings
from app.web.problems import MAX_PROBLEMS, Problem, Range, path, shown
from optimizers import Catalog, Declared, Network, Param, Surface

D = TypeVar("D", bound=Declared)
Place = tuple[str | int, ...]  # of a field in the request, as in ("lanes", 2, "optimizer")
AnySurface = type[Surface] | Surface | Network | None  # None where it is unknown


class Check:
    """Gathers what is wrong with a request."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.problems: list[Problem] = []

    @property
    def full(self) -> bool:
        """Whether further problems would be left out of the answer: a client may send thousands."""
        return len(self.problems) >= MAX_PROBLEMS

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
        declaration = catalog[name]
        for key, value in values.items():
            if self.full:
                break
            at = (*values_place, key)
            if self.one_of(at, value, key, declaration.parameters):
                self._parameter(at, value, declaration.parameters[key])
        return None if self.problems else declaration(**values)

    def _parameter(self, place: Place, value: float, parameter: Param) -> None:
        """Note a value that a parameter cannot take."""
        low, high = parameter.low, parameter.high
        self.between(place, value, low, high)
        if parameter.scale in ("integer", "toggle", "choice") and value % 1:
            self.add(place, value, "must be a whole number", Range(low=low, high=high))

    def coordinate(self, place: Place, value: float) -> None:
        """Note a coordinate that is too far away."""
        far = self.settings.max_coordinate
        self.between(place, value, -far, far)

    def cells(self, columns: int, rows: int, most: int) -> None:
        """Note a grid with too few or too many heights."""
        self.between(("columns",), columns, 2, most // 2)
        self.between(("rows",), rows, 2, most // 2)
        if not self.problems and columns * rows > most:
            self.add(("columns",), columns, f"times rows must be at most {most}")

    def batch_size(self, place: Place, surface: AnySurface, size: int | None) -> None:
        """Note a batch with more examples than there are."""
        most = self.settings.largest_batch(surface.examples if surface else 0)
        self.between((*place, "batch_size"), size or 0, 0, most)

    def seed(self, seed: int) -> None:
        """Note a seed that nothing can be drawn from."""
        self.between(("seed",), seed, 0, self.settings.max_seed)

    def noise(self, surface: AnySurface, noise: float) -> None:
        """Note noise that is too strong for the surface."""
        most = self.settings.largest_noise(surface.examples if surface else 0)
        if noise and not most:
            self.add(("noise",), noise, "must be 0: this surface has examples to draw from")
        else:
            self.between(("noise",), noise, 0.0, most)
