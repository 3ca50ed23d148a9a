"""Sharing the page: in the frame of another page, as an oEmbed answer, as a QR code."""

from app.sharing.flags import HIDDEN, THEMES, Embedding, Table, read, tables
from app.sharing.frame import Frame, NotOurs, frame_of
from app.sharing.qr import LONGEST, TooLong, code

__all__ = [
    "HIDDEN",
    "LONGEST",
    "THEMES",
    "Embedding",
    "Frame",
    "NotOurs",
    "Table",
    "TooLong",
    "code",
    "frame_of",
    "read",
    "tables",
]
