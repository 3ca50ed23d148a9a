"""What an optimizer keeps between steps: words for each field of its state, and how it is drawn."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

Drawn = Literal["arrow", "point", "stretch", "quadratic", "none"]


@dataclass(frozen=True)
class Drawing:
    """How a field is drawn on the surface, from where the step is taken."""

    drawn: Drawn = "none"
    times: str = ""
    """A parameter or another field, as in `-momentum`; what it is depends on the drawing."""
    power: float = 1.0
    as_found: bool = False
    """As the step found it, not as it left it."""

    @property
    def factor(self) -> str:
        """The name in `times`, without its sign."""
        return self.times.removeprefix("-")


NOT_DRAWN = Drawing()


def arrow(times: str, *, as_found: bool = False) -> Drawing:
    """The field is an arrow; times this factor (`-momentum`) it is a displacement."""
    return Drawing("arrow", times, as_found=as_found)


def look_ahead(times: str) -> Drawing:
    """As an arrow of the field that the step found, at whose end the slope is taken."""
    return Drawing("point", times, as_found=True)


def stretch(power: float) -> Drawing:
    """The field to this power is how far each coordinate goes: an ellipse with axes like that."""
    return Drawing("stretch", power=power)


def quadratic(share: str, *, inverse: bool = False, as_found: bool = False) -> Drawing:
    """The field is the matrix of a local quadratic, or its inverse: an ellipse and its minimum.

    A step goes this share (a parameter, or another field) of the way to the minimum.
    """
    return Drawing("quadratic", share, -1.0 if inverse else 1.0, as_found)


@dataclass(frozen=True)
class Kept:
    """One field of an optimizer's state."""

    help: str
    drawing: Drawing = NOT_DRAWN
    needed: bool = True
    """Whether the next step needs it, and it is not for those who look on only."""


def kept(help: str, drawing: Drawing = NOT_DRAWN) -> Any:
    """Declare a field of the state: `m: Array = kept("What it is.", arrow("-learning_rate"))`."""
    return Kept(help, drawing)


def shown(help: str, drawing: Drawing = NOT_DRAWN) -> Any:
    """Declare a field that no step needs, left behind for those who look on."""
    return Kept(help, drawing, needed=False)


def fields_of(state: Any, parameters: Collection[str]) -> dict[str, Kept]:
    """What the fields of a state declare, by name; it may use these parameters."""
    names = getattr(state, "_fields", ())
    declared = getattr(state, "_field_defaults", {})
    return {name: _checked(name, declared.get(name), {*names, *parameters}) for name in names}


def _checked(name: str, field: Any, known: Collection[str]) -> Kept:
    if not isinstance(field, Kept):
        raise TypeError(f"{name}: declare it with kept('What it is.')")
    if not field.help:
        raise TypeError(f"{name}: say what it is in a line of help")
    if field.drawing.times and field.drawing.factor not in known:
        raise TypeError(f"{name}: {field.drawing.factor} is neither a parameter nor a field")
    return field
