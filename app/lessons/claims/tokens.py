"""The words, numbers and signs that a claim is made of."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?!\w))"
    r"|(?P<word>[A-Za-z_][\w-]*)"
    r"|(?P<sign><=|>=|[<>=*/+\-−(),.%|]))",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """One word, number or sign."""

    kind: str  # number, word or sign
    text: str
    at: int  # how many characters stand before it


class WrongClaim(ValueError):
    """A claim that cannot be understood, and why."""


def tokens(text: str) -> list[Token]:
    """A claim word by word."""
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise WrongClaim(f"cannot read {text[at:].strip()!r}")
        kind = match.lastgroup or ""
        found.append(Token(kind, match[kind].replace("−", "-"), match.start(kind)))
        at = match.end()
    return found
