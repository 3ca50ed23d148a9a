"""The flags of a page in the frame of another one: declared here, for the page and for its docs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from app.web.problems import shorten

# by name, what `hide=` puts away; the page marks it by the same names
HIDDEN: Mapping[str, str] = {
    "head": "the row at the top: the menu of surfaces, the tabs of the views",
    "surface": "the panel of the surface: its words, formula, sliders and noise",
    "lanes": "the panel of the lanes",
    "below": "what stands below the picture: the curves and the scoreboard",
    "transport": "the buttons that play and step, the scrubber and the speed; its keys then go to "
    "the page around the frame",
}
THEMES: Mapping[str, str] = {
    "light": "dark on light",
    "dark": "light on dark",
    "contrast": "high contrast: white on black",
}


class Query(Protocol):
    """The items of a query string, of which a name may have several."""

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True)
class Embedding:
    """Whether the page stands in a frame, and how."""

    on: bool
    hide: tuple[str, ...]
    theme: str | None
    problems: tuple[str, ...]  # in words, as those of a link


@dataclass(frozen=True)
class Table:
    """A flag and its values, for the page that documents them."""

    flag: str
    help: str
    rows: Mapping[str, str]


def read(query: Query) -> Embedding:
    """The flags of a query string; what is wrong with it is told, and the rest holds."""
    problems: list[str] = []

    def known(name: str, value: str, allowed: Mapping[str, str]) -> bool:
        if value not in allowed:
            problems.append(f"{name}={shorten(value)}: Must be one of {', '.join(allowed)}.")
        return value in allowed

    on = [known("embed", value, {"1": ""}) for value in query.getlist("embed")]
    embedded = any(on)
    if not embedded:
        problems += [
            f"{name}={shorten(value)}: Only beside embed=1."
            for name in ("hide", "theme")
            for value in query.getlist(name)
        ]
        return Embedding(on=False, hide=(), theme=None, problems=tuple(problems))
    hide = [value for value in _parts(query.getlist("hide")) if known("hide", value, HIDDEN)]
    themes = [value for value in query.getlist("theme") if known("theme", value, THEMES)]
    theme = themes[0] if themes else None
    return Embedding(True, tuple(dict.fromkeys(hide)), theme, tuple(problems))


def _parts(values: list[str]) -> Iterator[str]:
    for value in values:
        yield from value.split(",")


def tables() -> list[Table]:
    """What there is to say of each flag."""
    return [
        Table("embed", "The page stands in the frame of another.", {"1": "it does"}),
        Table("hide", "What is put away, with commas between.", HIDDEN),
        Table("theme", "The colours; without it, those of the reader's system.", THEMES),
    ]
