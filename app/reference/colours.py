"""The colours of the pictures, light and dark, from the page's own style sheet.

A picture follows the theme of the page that it stands in: browsers hand `color-scheme` on to the
media query inside an image.
"""

import re
from collections.abc import Mapping
from functools import cache

from app.web.static_files import folder

Colours = Mapping[str, str]

BANDS = 12  # of height in a picture
LANES = ("blue", "vermilion", "green", "purple", "orange", "sky", "ink", "yellow")  # as palette.js
DASHES = ("none", "9 4", "2 4", "12 4 2 4")
_ROOT = re.compile(r':root(\[data-theme="dark"\])?\s*{(.*?)}', re.DOTALL)
_VARIABLE = re.compile(r"--([\w-]+):\s*(#\w+);")
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
def themes() -> tuple[Colours, Colours]:
    """The variables of the light theme and of the dark one."""
    css = (folder("static") / "css/tokens.css").read_text()
    light, dark = (dict(_VARIABLE.findall(block)) for _, block in _ROOT.findall(css))
    return light, dark


@cache
def style() -> str:
    """The style sheet inside every picture."""
    light, dark = (_variables(colours) for colours in themes())
    bands = "".join(f".b{i}{{fill:var(--b{i})}}" for i in range(BANDS))
    lanes = "".join(_lane(slot, colour) for slot, colour in enumerate(LANES))
    media = f"@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f":root{{{light}}}{media}{_RULES}{bands}{lanes}"


def _lane(slot: int, colour: str) -> str:
    dash = DASHES[slot % len(DASHES)]
    line = f"path.s{slot}{{stroke:var(--lane-{colour});stroke-dasharray:{dash}}}"
    return f"{line}circle.s{slot}{{fill:var(--lane-{colour})}}"


def _variables(colours: Colours) -> str:
    kept = {name: colours[name] for name in (*_NAMES, *(f"lane-{one}" for one in LANES))}
    ramp = [colours[f"ramp-{i}"] for i in range(4)]
    kept |= {f"b{i}": _blend(ramp, i / (BANDS - 1)) for i in range(BANDS)}
    return "".join(f"--{name}:{colour};" for name, colour in kept.items())


def _blend(stops: list[str], at: float) -> str:
    """The colour at a part of the way along the stops, as `#rrggbb`."""
    first = min(int(at * (len(stops) - 1)), len(stops) - 2)
    part = at * (len(stops) - 1) - first
    pairs = zip(*(bytes.fromhex(stop[1:]) for stop in stops[first : first + 2]), strict=True)
    return "#" + bytes(round(a + part * (b - a)) for a, b in pairs).hex()
