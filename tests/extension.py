"""A new optimizer and a new surface, one new file each, declared while the tests run.

A test that proves "one file is all it takes" wants them in the catalog for a while and gone
afterwards:

    from tests.extension import extended

    @pytest.fixture
    def extension(tmp_path):
        with extended(tmp_path) as declared:
            yield declared  # declared.optimizer and declared.surface are the new classes

Started inside the block, an app serves them too: their ids are OPTIMIZER and SURFACE.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from optimizers import OPTIMIZERS, SURFACES, Catalog, Optimizer, Surface, rules, surfaces

OPTIMIZER = "sign_descent"
SURFACE = "egg_cup"

OPTIMIZER_SOURCE = '''
from typing import Any

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, param


class SignDescent(Optimizer):
    """Every coordinate moves by the same stride, whatever its slope."""

    title, year, family = "Sign descent", 1993, "signs"
    parents = ("gradient_descent",)
    reference = "https://doi.org/10.1109/ICNN.1993.298623"
    convention = "the stride shrinks with every step"
    formula = r"x \\leftarrow x - \\eta\\,\\gamma^t\\,\\mathrm{sign}(\\nabla f(x))"

    learning_rate: float = param(0.1, 1e-3, 1.0, r"\\eta", log=True)
    shrinkage: float = param(0.99, 0.5, 1.0, r"\\gamma", help="How much of the stride is kept.")

    def step(self, f: Objective, x: Array, s: Any, t: Array) -> tuple[Array, Any]:
        return x - self.learning_rate * self.shrinkage**t * jnp.sign(grad(f)(x)), s
'''

SURFACE_SOURCE = '''
from jax import Array

from optimizers.declare import Chosen, StationaryPoint, Surface, param


class EggCup(Surface):
    """A round bowl with steep walls."""

    title, theme = "Egg cup", "valleys"
    reference = "https://en.wikipedia.org/wiki/Paraboloid"
    formula = r"f(x, y) = w\\,(x^2 + y^2)^2 + x^2 + y^2"
    look = "Everything rolls to the middle."
    leaves_out = "There is no noise here."
    domain = ((-2.0, 2.0), (-2.0, 2.0))
    start = (1.5, -1.0)
    chosen = {"adam": Chosen(0.05, "A short step is seen.")}

    wall: float = param(0.5, 0.0, 2.0, "w", help="How steep the walls are.")

    def __call__(self, p: Array) -> Array:
        return self.wall * (p @ p) ** 2 + p @ p

    def stationary(self) -> list[StationaryPoint]:
        return [StationaryPoint(0.0, 0.0, "minimum")]
'''


class Extension(NamedTuple):
    """The classes that the new files declare."""

    optimizer: type[Optimizer]
    surface: type[Surface]


@contextmanager
def declared(
    catalog: Catalog, package: ModuleType, folder: Path, name: str, source: str
) -> Iterator[type]:
    """Write a declaration into a folder, put the folder on a package's path, take both back."""
    folder.mkdir()
    (folder / f"{name}.py").write_text(source)
    package.__path__.append(str(folder))
    try:
        catalog.refresh()
        yield catalog[name]
    finally:
        package.__path__.remove(str(folder))
        sys.modules.pop(f"{package.__name__}.{name}", None)
        vars(package).pop(name, None)
        catalog.refresh()


@contextmanager
def with_surface(folder: Path) -> Iterator[type[Surface]]:
    """The catalog with one more surface, from a file in a folder."""
    with declared(SURFACES, surfaces, folder / "surfaces", SURFACE, SURFACE_SOURCE) as surface:
        yield surface


@contextmanager
def extended(folder: Path) -> Iterator[Extension]:
    """The catalogs with one more optimizer and one more surface, from files in a folder."""
    with ExitStack() as stack:
        yield Extension(
            stack.enter_context(
                declared(OPTIMIZERS, rules, folder / "rules", OPTIMIZER, OPTIMIZER_SOURCE)
            ),
            stack.enter_context(with_surface(folder)),
        )
