"""The frame that shows one of our pages in another page, as oEmbed describes it."""

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import SplitResult, parse_qs, urlsplit

from optimizers import NETWORKS, SURFACES

WIDTH, HEIGHT = 800, 500
_LESSON = re.compile(r"/lessons/(\w+)")


class NotOurs(ValueError):
    """An address that is none of our pages."""


@dataclass(frozen=True)
class Frame:
    """An iframe of one of our pages."""

    src: str
    title: str
    width: int
    height: int

    @property
    def html(self) -> str:
        """To be pasted into a page or a slide."""
        attributes = {
            "src": self.src,
            "title": self.title,
            "width": str(self.width),
            "height": str(self.height),
            "style": "border: 0",
            "allow": "fullscreen; clipboard-write",
            "loading": "lazy",
        }
        written = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        return f"<iframe {written}></iframe>"


def frame_of(url: str, host: str, most: tuple[int | None, int | None] = (None, None)) -> Frame:
    """The frame of an address on `host`, no wider and no higher than allowed."""
    parts = _split(url)
    lesson = _LESSON.fullmatch(parts.path)
    ours = parts.scheme in ("http", "https") and parts.netloc == host
    if not ours or not (parts.path == "/" or lesson):
        raise NotOurs(f"must be the address of a race or a lesson on {host}")
    items = parse_qs(parts.query)
    query = parts.query if items.get("embed") == ["1"] else f"embed=1&{parts.query}".rstrip("&")
    width, height = (
        min(size, top or size) for size, top in zip((WIDTH, HEIGHT), most, strict=True)
    )
    about = lesson[1].replace("_", " ") if lesson else _surface(items)
    src = parts._replace(query=query, fragment="").geturl()
    return Frame(src, f"Downhill: {about}", width, height)


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise NotOurs("must be an address") from error


def _surface(items: dict[str, list[str]]) -> str:
    name = items.get("surface", [""])[0]
    found = SURFACES.get(name) or NETWORKS.get(name) or next(iter(SURFACES.values()))
    return found.title
