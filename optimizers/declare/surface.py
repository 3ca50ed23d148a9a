"""Surfaces: objectives f(x, y) to walk on."""

from collections.abc import Mapping
from typing import ClassVar, Literal, get_args

from jax import Array

from optimizers.declare.dataset import Dataset
from optimizers.declare.declared import Declared
from optimizers.declare.rotation import turned
from optimizers.declare.stationary import StationaryPoint
from optimizers.declare.tuned import Chosen, suits

Theme = Literal[
    "saddles", "valleys", "local minima", "plateaus and cliffs", "real data", "one dimension"
]
THEMES: tuple[Theme, ...] = get_args(Theme)
Spacing = Literal["root", "log"]  # contours evenly spaced in the root of the height, or in its log


class Surface(Declared):
    """An objective f(x, y) to walk on. Subclasses declare their parameters and `__call__`."""

    kind = "surface"
    theme: ClassVar[Theme]
    level: ClassVar[int] = 99  # its place within the theme, the lowest first
    axes: ClassVar[tuple[str, str]] = ("x", "y")  # names of its coordinates
    dimensions: ClassVar[Literal[1, 2]] = 2  # 1: a curve, f depends on x only
    data: ClassVar[Dataset | None] = None  # the examples it is the mean loss of; None if analytic
    examples: ClassVar[int] = 0  # their number
    look: ClassVar[str]  # one sentence: where to look, and what to see there
    leaves_out: ClassVar[str]  # one sentence: what the picture does not show
    domain: ClassVar[tuple[tuple[float, float], tuple[float, float]]]  # (x low, high), (y ...)
    start: ClassVar[tuple[float, float]]
    turned_by: ClassVar[str | None] = None  # its parameter that turns it about the origin, degrees
    steps: ClassVar[int] = 300  # a race's length, long enough to show what it is for
    spacing: ClassVar[Spacing] = "root"
    chosen: ClassVar[Mapping[str, Chosen]] = {}  # by optimizer, where its tuned rate would not do
    suits: ClassVar[Mapping[str, Mapping[str, float]]]  # by optimizer, what to begin with

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.suits = suits(cls.id, cls.chosen)

    def __call__(self, p: Array) -> Array:
        """The height at p, an array of shape (2,); a scalar."""
        raise NotImplementedError

    def own_start(self) -> tuple[float, float]:
        """Where a race starts unless it says where: `start`, which turns with the surface."""
        if self.turned_by is None:
            return self.start
        x, y = turned(*self.start, self.values()[self.turned_by])
        return float(x), float(y)

    def seen(self, p: Array, weights: Array) -> Array:
        """The height at p that a mini-batch sees, its examples weighted; weights sum to one.

        Args:
            weights: shape (examples,).
        """
        return self(p)

    def stationary(self) -> list[StationaryPoint]:
        """Where the gradient vanishes, for these parameters; the lowest minimum first.

        All such points of the domain; those of a curve have y = 0.
        """
        raise NotImplementedError

    @classmethod
    def usual_batch(cls) -> int:
        """The batch size of a lane that names none; 0 is the full batch.

        All examples where there are real ones, and one noisy example of an analytic surface.
        """
        return 0 if cls.examples else 1
