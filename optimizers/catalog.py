"""Finds every declaration: one file in `rules`, `surfaces` or `schedules` is all it takes."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Generic, TypeVar

from optimizers import rules, schedules, surfaces
from optimizers.declare import THEMES, Declared, Optimizer, Schedule, Surface

D = TypeVar("D", bound=Declared)


class Catalog(Mapping[str, type[D]], Generic[D]):
    """A mapping id -> class over the modules of a package, in teaching order."""

    def __init__(self, package: ModuleType, kind: type[D], order: Any) -> None:
        self._package, self._kind, self._order = package, kind, order
        self._found: dict[str, type[D]] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look again, for declarations that came after import (a new file, a longer path)."""
        importlib.invalidate_caches()
        names = [module.name for module in pkgutil.iter_modules(self._package.__path__)]
        modules = [importlib.import_module(f"{self._package.__name__}.{name}") for name in names]
        found = [one for module in modules for one in self._declared_in(module)]
        self._found = {one.id: one for one in sorted(found, key=self._order)}

    def _declared_in(self, module: ModuleType) -> list[type[D]]:
        return [
            one
            for one in vars(module).values()
            if isinstance(one, type)
            and issubclass(one, self._kind)
            and one.__module__ == module.__name__
        ]

    def __getitem__(self, key: str) -> type[D]:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _by_history(one: type[Optimizer]) -> tuple[int, str]:
    return one.year, one.id


def _by_theme(one: type[Surface]) -> tuple[int, int, str]:
    return THEMES.index(one.theme), one.level, one.id


def _by_curve(one: type[Schedule]) -> tuple[bool, str, str]:
    return bool(one.parameters), one.curve, one.id


OPTIMIZERS: Catalog[Optimizer] = Catalog(rules, Optimizer, _by_history)
SURFACES: Catalog[Surface] = Catalog(surfaces, Surface, _by_theme)
SCHEDULES: Catalog[Schedule] = Catalog(schedules, Schedule, _by_curve)  # constant first
