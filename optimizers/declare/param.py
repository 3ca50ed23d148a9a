"""Parameters: what a slider needs to know of one number of a declaration."""

import dataclasses
from typing import Any, Literal

from optimizers.declare.standard import STANDARD

Scale = Literal["linear", "log", "integer", "toggle", "choice"]


@dataclasses.dataclass(frozen=True)
class Param:
    """One number of an optimizer, a surface or a schedule."""

    default: float | None
    """None where it is the race's number of steps."""
    low: float
    high: float
    symbol: str
    help: str = ""
    scale: Scale = "linear"
    schedulable: bool = False
    """Whether a schedule may move it."""
    choices: tuple[str, ...] = ()
    """What the whole numbers from 0 stand for, where it is a choice."""

    def check(self, name: str) -> None:
        """Raise where the declaration contradicts itself."""
        if not self.help:
            raise TypeError(f"{name}: no help given, and {name} is not a standard parameter")
        if self.default is not None and not self.low <= self.default <= self.high:
            raise ValueError(f"{name}: default {self.default} is outside {self.low}..{self.high}")
        if self.scale == "log" and self.low <= 0:
            raise ValueError(f"{name}: a log scale needs a positive low, not {self.low}")
        if (self.scale == "choice") != bool(self.choices):
            raise ValueError(f"{name}: a choice, and nothing else, needs what to choose from")
        if self.scale == "integer" and any(n % 1 for n in (self.low, self.default or 0, self.high)):
            raise ValueError(f"{name}: an integer scale needs whole numbers")


def param(
    default: float,
    low: float | None = None,
    high: float | None = None,
    symbol: str | None = None,
    *,
    log: bool | None = None,
    integer: bool = False,
    help: str | None = None,
) -> Any:
    """Declare a parameter: its default, its range, its TeX symbol and its help.

    A parameter with a standard name (`standard.STANDARD`: learning_rate, beta1, ...) needs its
    default only; what else is given replaces the standard.
    """
    scales: dict[bool | None, Scale | None] = {True: "log", False: "linear", None: None}
    scale = "integer" if integer else scales[log]
    return _field(default, low=low, high=high, symbol=symbol, scale=scale, help=help)


def toggle(default: bool, symbol: str | None = None, *, help: str | None = None) -> Any:
    """Declare a parameter that is on or off: 1.0 or 0.0, a float like any other."""
    return _field(float(default), low=0.0, high=1.0, symbol=symbol, scale="toggle", help=help)


def choice(default: int, choices: tuple[str, ...], symbol: str, *, help: str) -> Any:
    """Declare a parameter that is one of several: the place of its name, a float like any other."""
    high = len(choices) - 1.0
    return _field(
        float(default),
        low=0.0,
        high=high,
        symbol=symbol,
        scale="choice",
        choices=choices,
        help=help,
    )


def race_length(symbol: str, *, help: str) -> Any:
    """Declare how many steps a schedule lasts: as many as the race, unless it is set."""
    return _field(None, low=1.0, high=20_000.0, symbol=symbol, scale="log", help=help)


def _field(default: float | None, **given: Any) -> Any:
    said = {name: value for name, value in given.items() if value is not None}
    return dataclasses.field(default=default, metadata={"param": {"default": default, **said}})


def param_of(field: "dataclasses.Field[Any]") -> Param:
    """The parameter that a field declares, completed from the standard one of that name."""
    if "param" not in field.metadata:
        raise TypeError(f"{field.name}: declare it with param(default, low, high, symbol)")
    known = {**STANDARD.get(field.name, {}), **field.metadata["param"]}
    missing = [name for name in ("low", "high", "symbol") if name not in known]
    if missing:
        raise TypeError(
            f"{field.name}: give its {', '.join(missing)}, for it is not a standard parameter"
        )
    found = Param(**known)
    found.check(field.name)
    return found
