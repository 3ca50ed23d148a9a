"""The vocabulary of declarations: parameters, optimizers and surfaces.

A declaration is a frozen dataclass that is also a JAX pytree: its class is the structure that jit
compiles for, its parameters are the leaves that jit traces, so moving a slider compiles nothing.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Literal, NamedTuple, dataclass_transform, get_args

import jax
from jax import Array

from optimizers.data import Examples
from optimizers.words import HELP

Objective = Callable[[Array], Array]
Scale = Literal["linear", "log", "integer", "toggle"]


@dataclasses.dataclass(frozen=True)
class Param:
    """What a slider needs to know of one number of an optimizer or a surface."""

    default: float
    low: float
    high: float
    symbol: str
    help: str
    scale: Scale


def param(
    default: float,
    low: float,
    high: float,
    symbol: str,
    *,
    log: bool = False,
    integer: bool = False,
    help: str = "",
) -> Any:
    """Declare a parameter with its default, its range, its TeX symbol and its help.

    Standard names (learning_rate, beta1, ...) need no help: `words.HELP` has it.
    """
    scale: Scale = "log" if log else "integer" if integer else "linear"
    return _field(Param(default, low, high, symbol, help, scale))


def toggle(default: bool, symbol: str, *, help: str = "") -> Any:
    """Declare a parameter that is on or off: 1.0 or 0.0, a float like any other."""
    return _field(Param(float(default), 0.0, 1.0, symbol, help, "toggle"))


def _field(words: Param) -> Any:
    return dataclasses.field(default=words.default, metadata={"param": words})


def _named(field: "dataclasses.Field[Any]") -> Param:
    if "param" not in field.metadata:
        raise TypeError(f"{field.name}: declare it with param(default, low, high, symbol)")
    words: Param = field.metadata["param"]
    words = words if words.help else dataclasses.replace(words, help=HELP.get(field.name, ""))
    if not words.help:
        raise TypeError(f"{field.name}: no help given, and none in optimizers.words.HELP")
    if not words.low <= words.default <= words.high:
        raise ValueError(
            f"{field.name}: default {words.default} is outside {words.low}..{words.high}"
        )
    if words.scale == "log" and words.low <= 0:
        raise ValueError(f"{field.name}: a log scale needs a positive low, not {words.low}")
    if words.scale == "integer" and any(n % 1 for n in (words.low, words.default, words.high)):
        raise ValueError(f"{field.name}: an integer scale needs whole numbers")
    return words


def _leaves(declared: "Declared") -> tuple[list[Any], Any]:
    return [getattr(declared, name) for name in declared.parameters], type(declared)


def _from_leaves(kind: type["Declared"], leaves: Iterable[Any]) -> "Declared":
    return kind(**dict(zip(kind.parameters, leaves, strict=True)))


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(param, toggle))
class Declared:
    """Base of every declaration; a subclass becomes a frozen dataclass and a pytree."""

    id: ClassVar[str]
    title: ClassVar[str]
    formula: ClassVar[str]
    reference: ClassVar[str]
    parameters: ClassVar[Mapping[str, Param]]

    def __init_subclass__(cls) -> None:
        dataclasses.dataclass(frozen=True, kw_only=True)(cls)
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]
        cls.id = cls.__module__.rpartition(".")[2]  # one file per declaration names it
        cls.parameters = {field.name: _named(field) for field in fields}
        # not register_dataclass: to jaxlib 0.10 its classes with equally many fields are all one
        # structure, and once in some fifty runs a surface was walked by another one's program
        jax.tree_util.register_pytree_node(cls, _leaves, _from_leaves)

    @classmethod
    def summary(cls) -> str:
        """The docstring, as one paragraph a line."""
        return inspect.cleandoc(cls.__doc__ or "")


class Optimizer(Declared):
    """An update rule. Subclasses declare their parameters and `step`.

    `step` gets the function f, not its gradient: a rule may look ahead (Nesterov), take a Hessian
    (Newton) or search a line. t counts from 1. Rules are written for a vector of any length.
    """

    year: ClassVar[int]
    family: ClassVar[str]
    parents: ClassVar[tuple[str, ...]] = ()
    convention: ClassVar[str]

    def init(self, x: Array) -> Any:
        """The state before the first step: a NamedTuple of arrays, or () for none."""
        return ()

    def step(self, f: Objective, x: Array, s: Any, t: Array) -> tuple[Array, Any]:
        """One step from x with state s on the objective f: the next x and the next state."""
        raise NotImplementedError

    @classmethod
    def keeps(cls) -> str:
        """How many numbers the state holds for each of n parameters: "2", or "n" for a matrix."""
        some, twice = (cls._state_size(n) // n for n in (1000, 2000))
        return str(some) if some == twice else "n"

    @classmethod
    def _state_size(cls, n: int) -> int:
        state = jax.eval_shape(cls().init, jax.ShapeDtypeStruct((n,), float))
        return sum(leaf.size for leaf in jax.tree.leaves(state))

    @classmethod
    def source(cls) -> str:
        """The source of `step`, dedented: the code you read is the code that runs."""
        return inspect.cleandoc("\n" + inspect.getsource(cls.step))


Kind = Literal["minimum", "saddle", "maximum"]


class StationaryPoint(NamedTuple):
    """A point where the gradient of a surface vanishes."""

    x: float
    y: float
    kind: Kind


Theme = Literal[
    "saddles", "valleys", "local minima", "plateaus and cliffs", "real data", "one dimension"
]
THEMES: tuple[Theme, ...] = get_args(Theme)


class Surface(Declared):
    """An objective f(x, y) to walk on. Subclasses declare their parameters and `__call__`."""

    theme: ClassVar[Theme]
    level: ClassVar[int] = 99  # its place within the theme: what is to be seen first comes first
    axes: ClassVar[tuple[str, str]] = ("x", "y")  # what its coordinates are, for a reader
    dimensions: ClassVar[Literal[1, 2]] = 2  # 1: a curve, f depends on x only
    data: ClassVar[Examples | None] = None  # what it is the mean loss of; None where it is analytic
    examples: ClassVar[int] = 0  # how many these are
    look: ClassVar[str]  # one sentence: where to look, and what to see there
    domain: ClassVar[tuple[tuple[float, float], tuple[float, float]]]  # (x low, high), (y ...)
    start: ClassVar[tuple[float, float]]
    steps: ClassVar[int] = 300  # how long a race must be to show it
    heights: ClassVar[Literal["root", "log"]] = "root"  # what contours are evenly spaced in
    suits: ClassVar[Mapping[str, Mapping[str, float]]] = {}  # optimizer id -> parameters

    def __call__(self, p: Array) -> Array:
        """The height at p, an array of shape (2,); a scalar."""
        raise NotImplementedError

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
