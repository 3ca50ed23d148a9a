"""A file that browsers keep: held in memory, packed once."""

import gzip
import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path, PurePath
from tempfile import NamedTemporaryFile

import brotli
from starlette.datastructures import Headers
from starlette.responses import Response

log = logging.getLogger(__name__)

FOREVER = "public, max-age=31536000, immutable"  # for addresses that change with the content
ASK_AGAIN = "no-cache"

# not `mimetypes`, which depends on the machine's settings
MEDIA_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}
_TEXT = ("text/", "application/json", "image/svg+xml")

# Brotli at its highest quality takes twenty times as long as at 9 and saves another tenth.
_PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=9),
    "gzip": partial(gzip.compress, compresslevel=6, mtime=0),
}


def digest(content: bytes) -> str:
    """A short name that changes with the content."""
    return hashlib.blake2b(content, digest_size=8).hexdigest()


def media_type(path: PurePath) -> str:
    """The media type of a file, by its name."""
    return MEDIA_TYPES.get(path.suffix, "application/octet-stream")


@dataclass(frozen=True)
class PackedFile:
    """A file's content, also packed for browsers that can unpack it."""

    content: bytes
    media_type: str
    packed: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, content: bytes, media_type: str, cache: Path | None = None) -> "PackedFile":
        """Pack text; what was packed before is taken from the cache folder, if one is given."""
        if not media_type.startswith(_TEXT):
            return cls(content, media_type)
        packed = {coding: _packed(coding, content, cache) for coding in _PACKERS}
        return cls(content, media_type, packed)

    @cached_property
    def etag(self) -> str:
        """Weak, for it is the same however the content is packed."""
        return f'W/"{digest(self.content)}"'

    def response(self, headers: Headers, cache_control: str) -> Response:
        """The answer to a request with these headers."""
        kept = {"cache-control": cache_control, "etag": self.etag, "vary": "accept-encoding"}
        if self.etag in (tag.strip() for tag in headers.get("if-none-match", "").split(",")):
            return Response(status_code=304, headers=kept)
        accepted = _accepted(headers.get("accept-encoding", ""))
        for coding, content in self.packed.items():
            if coding in accepted:
                kept["content-encoding"] = coding
                return Response(content, headers=kept, media_type=self.media_type)
        return Response(self.content, headers=kept, media_type=self.media_type)


def _accepted(header: str) -> set[str]:
    """The codings that an Accept-Encoding header allows by name."""
    offers = (offer.replace(" ", "").partition(";") for offer in header.lower().split(","))
    return {coding for coding, _, weight in offers if weight not in ("q=0", "q=0.0")}


def _packed(coding: str, content: bytes, cache: Path | None) -> bytes:
    """The content packed, read from the cache folder or written there."""
    if cache is None:
        return _PACKERS[coding](content)
    file = cache / f"{digest(content)}.{coding}"
    try:
        return file.read_bytes()
    except OSError:
        packed = _PACKERS[coding](content)
    try:
        _write(file, packed)
    except OSError as error:
        log.warning("packed files are not kept: %s", error)
    return packed


def _write(file: Path, content: bytes) -> None:
    """Write a file so that no reader ever sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, delete=False) as half:
        half.write(content)
    Path(half.name).replace(file)
