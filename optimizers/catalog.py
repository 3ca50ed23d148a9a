"""Finds every declaration: one file in its folder is all it takes."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import optimizers.phenomena as predicates  # `optimizers` offers a function of that name
from optimizers import networks, rules, schedules, surfaces
from optimizers.declare import THEMES, Network, Optimizer, Phenomenon, Schedule, Surface


class Entry(Protocol):
    """Anything that is declared in a file of its own."""

    id: ClassVar[str]


D = TypeVar("D", bound=Entry)


class Catalog(Mapping[str, type[D]], Generic[D]):
    """A mapping id -> class over the modules of a package, in teaching order."""

    def __init__(self, package: ModuleType, kind: type[D], order: Any) -> None:
        self._package, self._kind, self._order = package, kind, order
        self._found: dict[str, type[D]] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look again, for declarations added since the import."""
        importlib.invalidate_caches()
        names = [module.name for module in pkgutil.iter_modules(self._package.__path__)]
        modules = [importlib.import_module(f"{self._package.__name__}.{name}") for name in names]
        found = [each for module in modules for each in self._declared_in(module)]
        self._found = {each.id: each for each in sorted(found, key=self._order)}

    def _declared_in(self, module: ModuleType) -> list[type[D]]:
        return [
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, self._kind)
            and value.__module__ == module.__name__
        ]

    def __getitem__(self, key: str) -> type[D]:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _by_history(optimizer: type[Optimizer]) -> tuple[int, str]:
    return optimizer.year, optimizer.id


def _by_theme(surface: type[Surface]) -> tuple[int, int, str]:
    return THEMES.index(surface.theme), surface.level, surface.id


def _by_level(network: type[Network]) -> tuple[int, str]:
    return network.level, network.id


def _by_curve(schedule: type[Schedule]) -> tuple[bool, str, str]:
    return bool(schedule.parameters), schedule.curve, schedule.id


def _by_title(phenomenon: type[Phenomenon]) -> str:
    return phenomenon.title


OPTIMIZERS: Catalog[Optimizer] = Catalog(rules, Optimizer, _by_history)
SURFACES: Catalog[Surface] = Catalog(surfaces, Surface, _by_theme)
NETWORKS: Catalog[Network] = Catalog(networks, Network, _by_level)
SCHEDULES: Catalog[Schedule] = Catalog(schedules, Schedule, _by_curve)  # constant first
PHENOMENA: Catalog[Phenomenon] = Catalog(predicates, Phenomenon, _by_title)
