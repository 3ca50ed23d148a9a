"""The colours of each theme: words stand out, and walks are told apart."""

import math
import re
from itertools import combinations, product

import pytest

from app.web.static_files import folder

TEXT = (folder("static") / "css/tokens.css").read_text()
LANES = ("blue", "vermilion", "green", "purple", "orange", "sky", "ink", "yellow")
RAMP = ("ramp-0", "ramp-1", "ramp-2", "ramp-3")


def theme(name: str) -> dict[str, str]:
    mark = "" if name == "light" else rf'\[data-theme="{name}"\]'
    (block,) = re.findall(rf":root{mark} {{\n  color-scheme(.*?)\n}}", TEXT, re.DOTALL)
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block))


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def contrast(one: str, other: str) -> float:
    """As WCAG has it."""
    high, low = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(each), strict=True)) + 0.05)
        for each in (other, one)
    )[::-1]
    return high / low


def oklab(colour: str) -> list[float]:
    """Coordinates in which distances are as they look (Ottosson 2020)."""
    r, g, b = linear(colour)
    cones = (
        0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
        0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
        0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    )
    x, y, z = (math.cbrt(cone) for cone in cones)
    return [
        0.2104542553 * x + 0.7936177850 * y - 0.0040720468 * z,
        1.9779984951 * x - 2.4285922050 * y + 0.4505937099 * z,
        0.0259040371 * x + 0.7827717662 * y - 0.8086757660 * z,
    ]


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_walks_are_told_apart(name: str) -> None:
    colours = theme(name)
    nearest = min(
        math.dist(oklab(colours[a]), oklab(colours[b])) for a, b in combinations(LANES, 2)
    )
    assert nearest > 0.08


def test_a_theme_lacks_no_colour() -> None:
    assert theme("dark").keys() == theme("contrast").keys() == theme("light").keys()


def test_high_contrast_is_high() -> None:
    colours = theme("contrast")
    words = ("text", "text-soft", "accent", "arrived", "warn", *LANES)
    grounds = ("page", "card", "warn-page")
    low = {
        pair: contrast(*(colours[one] for one in pair))
        for pair in product(words, grounds)
        if contrast(*(colours[one] for one in pair)) < 7
    }
    assert low == {}
    assert contrast(colours["accent-text"], colours["accent"]) > 7
    assert min(contrast(colours[a], colours[b]) for a, b in product(LANES, RAMP)) > 4.5
    assert contrast(colours["line"], colours["card"]) > 4.5
