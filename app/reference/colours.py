"""The style sheet of the pictures, whose colours are those of the page.

A picture follows the theme of the page that it stands in: browsers hand `color-scheme` on to the
media query inside an image.
"""

from functools import cache

from app.reference.palette import Look, look_of
from app.reference.tokens import Tokens, themes

BANDS = 12  # of height in a picture
_NAMES = ("text-soft", "line", "card", "casing", "accent", "ramp-line")

_RULES = """
text{font:10px system-ui,sans-serif;fill:var(--text-soft);font-variant-numeric:tabular-nums}
.x{text-anchor:middle}.y{text-anchor:end}
.tick{stroke:var(--text-soft);stroke-width:.8}
.frame{fill:none;stroke:var(--text-soft);stroke-width:.8;opacity:.55}
.grid{stroke:var(--line);stroke-width:1}
.band path{stroke:var(--ramp-line);stroke-opacity:.3;stroke-width:.6}
.curve{fill:none;stroke:var(--text-soft);stroke-width:1.8;stroke-linejoin:round}
.factor{fill:none;stroke:var(--accent);stroke-width:2.4;stroke-linejoin:round}
.under{fill:var(--accent);opacity:.12}
path.lane,.casing{fill:none;stroke-linejoin:round;stroke-linecap:round}
path.lane{stroke-width:2.3}path.lane.beside{stroke-width:1.7}
.casing{stroke:var(--casing);stroke-width:4.4;opacity:.85}
.casing.beside{stroke-width:3;opacity:.6}
circle.lane{stroke:var(--casing);stroke-width:1.4}
.start{fill:var(--casing);stroke:var(--ramp-line);stroke-width:1.6}
.minimum,.saddle,.maximum{fill:none;stroke:var(--ramp-line);stroke-width:1.5;opacity:.8}
"""


@cache
def style(lanes: int) -> str:
    """The style sheet inside a picture of so many lanes."""
    looks = [look_of(slot) for slot in range(lanes)]
    light, dark = (_variables(theme, looks) for theme in themes())
    bands = "".join(f".b{i}{{fill:var(--b{i})}}" for i in range(BANDS))
    strokes = "".join(_stroke(slot, *look) for slot, look in enumerate(looks))
    media = f"@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f":root{{{light}}}{media}{_RULES}{bands}{strokes}"


def _stroke(slot: int, colour: str, dash: str) -> str:
    line = f"path.s{slot}{{stroke:var({colour});stroke-dasharray:var({dash})}}"
    return f"{line}circle.s{slot}{{fill:var({colour})}}"


def _variables(theme: Tokens, looks: list[Look]) -> str:
    named = (variable.removeprefix("--") for look in looks for variable in look)
    kept = {name: theme[name] for name in (*_NAMES, *named)}
    ramp = [theme[f"ramp-{i}"] for i in range(4)]
    kept |= {f"b{i}": _blend(ramp, i / (BANDS - 1)) for i in range(BANDS)}
    return "".join(f"--{name}:{value};" for name, value in kept.items())


def _blend(stops: list[str], at: float) -> str:
    """The colour at a part of the way along the stops, as `#rrggbb`."""
    first = min(int(at * (len(stops) - 1)), len(stops) - 2)
    part = at * (len(stops) - 1) - first
    pairs = zip(*(bytes.fromhex(stop[1:]) for stop in stops[first : first + 2]), strict=True)
    return "#" + bytes(round(a + part * (b - a)) for a, b in pairs).hex()
