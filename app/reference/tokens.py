"""The variables of the page's style sheet, light and dark."""

import re
from collections.abc import Mapping
from functools import cache

from app.web.static_files import folder

Tokens = Mapping[str, str]

_BLOCK = re.compile(r':root(\[data-theme="dark"\])?\s*{(.*?)}', re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
_OTHER = re.compile(r"var\(--([\w-]+)\)")


@cache
def themes() -> tuple[Tokens, Tokens]:
    """What each variable stands for in the light theme and in the dark one."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for in_dark, block in _BLOCK.findall((folder("static") / "css/tokens.css").read_text()):
        (dark if in_dark else light).update(_TOKEN.findall(block))
    return _resolved(light), _resolved(light | dark)


def _resolved(tokens: Tokens) -> Tokens:
    """The same with a variable's value for each that is only another name for it."""
    return {name: _OTHER.sub(lambda other: tokens[other[1]], text) for name, text in tokens.items()}


@cache
def count(kind: str) -> int:
    """How many variables of a kind there are, numbered from 0."""
    return sum(bool(re.fullmatch(rf"{kind}-\d+", name)) for name in themes()[0])
