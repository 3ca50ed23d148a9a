"""Numbers as shapes of an SVG: a frame with ticks, and thinned paths."""

import math
from dataclasses import dataclass
from xml.sax.saxutils import escape

import numpy as np

from app.reference.colours import style

Range = tuple[float, float]

LEFT, RIGHT, TOP, BOTTOM = 34, 14, 8, 22  # margins, in pixels
NEAR = 0.25  # pixels that a line may be off
PASSES = 5
_RAISED = str.maketrans("\N{MINUS SIGN}0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Frame:
    """A window on the plane, and the rectangle of pixels that shows it; y may run downwards."""

    x: Range
    y: Range
    width: float
    height: float
    top: float = TOP

    @classmethod
    def on(cls, x: Range, y: Range, width: float) -> "Frame":
        """A frame with the same scale on both axes."""
        return cls(x, y, width, width * (y[1] - y[0]) / (x[1] - x[0]))

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Where points lie in the picture, both of shape (n, 2)."""
        low = np.array([self.x[0], self.y[1]])
        size = np.array([self.x[1] - self.x[0], self.y[0] - self.y[1]])
        return (points - low) / size * [self.width, self.height] + [LEFT, self.top]

    def near(self, pixels: np.ndarray) -> np.ndarray:
        """The pixels up to the first that is not finite or lies far outside."""
        middle, reach = [self.width / 2, self.height / 2], 10 * max(self.width, self.height)
        away = ~(np.abs(pixels - middle).max(axis=1, initial=0) < reach)
        return pixels[: int(away.argmax()) if away.any() else len(pixels)]

    def axes(self) -> str:
        """The border, and ticks with their numbers."""
        bottom, shapes = self.bottom, [self._rectangle("frame")]
        for value in ticks(self.x):
            x = self.pixels(np.array([[value, self.y[0]]]))[0, 0]
            shapes.append(f'<path class="tick" d="M{x:.1f} {bottom:.1f}v3"/>')
            shapes.append(
                f'<text class="x" x="{x:.1f}" y="{bottom + 14:.1f}">{label(value)}</text>'
            )
        for value in ticks(self.y):
            y = self.pixels(np.array([[self.x[0], value]]))[0, 1]
            shapes.append(f'<path class="tick" d="M{LEFT} {y:.1f}h-3"/>')
            shapes.append(f'<text class="y" x="{LEFT - 6}" y="{y + 3.5:.1f}">{label(value)}</text>')
        return "".join(shapes)

    def _rectangle(self, name: str) -> str:
        size = f'width="{self.width:.1f}" height="{self.height:.1f}"'
        return f'<rect class="{name}" x="{LEFT}" y="{self.top:.1f}" {size}/>'

    @property
    def bottom(self) -> float:
        """Where the rectangle ends."""
        return self.top + self.height

    def show(self, inside: str) -> str:
        """The contents, clipped at the border, and the axes."""
        clip = f"clip{self.top:.0f}"
        path = f'<clipPath id="{clip}">{self._rectangle("clip")}</clipPath>'
        return f'{path}<g clip-path="url(#{clip})">{inside}</g>{self.axes()}'


def whole(last: Frame) -> tuple[int, int]:
    """The width and height of a picture whose lowest frame is this one."""
    return round(last.width + LEFT + RIGHT), round(last.bottom + BOTTOM)


def document(title: str, last: Frame, *parts: str, lanes: int = 0) -> str:
    """The whole picture of so many lanes, of which `last` is the lowest frame."""
    width, height = whole(last)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img"><title>{escape(title)}</title>'
        f"<style>{style(lanes)}</style>{''.join(parts)}</svg>"
    )


def ticks(span: Range) -> list[float]:
    """Three to six round numbers within a range."""
    span = min(span), max(span)
    rough = (span[1] - span[0]) / 5
    unit = 10 ** math.floor(math.log10(rough))
    step = next(unit * k for k in (1, 2, 5, 10) if unit * k >= rough * 0.9999)
    first, last = math.ceil(span[0] / step - 1e-9), math.floor(span[1] / step + 1e-9)
    return [k * step for k in range(first, last + 1)]


def label(value: float) -> str:
    """A short number as it is printed: with a true minus sign, and powers of ten raised."""
    mantissa, _, power = f"{value:.6g}".replace("-", "\N{MINUS SIGN}").partition("e")
    if not power:
        return mantissa
    raised = power.lstrip("+").replace("\N{MINUS SIGN}0", "\N{MINUS SIGN}").lstrip("0")
    ten = "10" + raised.translate(_RAISED)
    return (
        ten
        if mantissa == "1"
        else f"{mantissa}\N{NARROW NO-BREAK SPACE}·\N{NARROW NO-BREAK SPACE}{ten}"
    )


def thinned(pixels: np.ndarray) -> np.ndarray:
    """The path with fewer points, and no visible difference; both of shape (n, 2)."""
    for _ in range(PASSES):
        odd = np.arange(1, len(pixels) - 1, 2)
        before, after = pixels[odd - 1], pixels[odd + 1]
        along, length = after - before, np.sum((after - before) ** 2, axis=1)
        reach = np.sum((pixels[odd] - before) * along, axis=1) / np.maximum(length, 1e-12)
        foot = before + np.clip(reach, 0, 1)[:, None] * along
        spare = odd[np.hypot(*(pixels[odd] - foot).T) < NEAR]
        if not len(spare):
            break
        pixels = np.delete(pixels, spare, axis=0)
    return pixels


def path(pixels: np.ndarray) -> str:
    """An open path through pixels, of shape (n, 2), as the value of `d`."""
    pixels = np.round(pixels, 1) + 0.0
    moved = np.any(np.diff(pixels, axis=0) != 0, axis=1)
    x, y = np.char.mod("%.1f", thinned(pixels[np.append(True, moved)])).T
    return "M" + "L".join(f"{a} {b}" for a, b in zip(x, y, strict=True))
