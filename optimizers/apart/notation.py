"""Mathematics with places kept free: TeX in which a private character stands for each leaf.

A leaf is a symbol, or a number that is not known until a step is taken. Who shows the mathematics
puts in what it shows leaves by: TeX in a notebook, marked MathML on a page.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from optimizers.apart.record import Key

_FIRST = 0xE000  # of Unicode's private characters
_LEAF = re.compile("[\ue000-\uf8fe]")
BREAK = "\uf8ff"  # where a sum may go on in another row


class Leaf(NamedTuple):
    """A place in mathematics."""

    name: str
    """What it is called in the source; empty for what has no name there."""
    symbol: str = ""
    """Its TeX; empty for a number."""
    key: Key | None = None
    """Where its number is found; None for a symbol."""
    guarded: bool = False
    """Whether a number below zero needs brackets there."""


class Notation(NamedTuple):
    """One side of an equation."""

    tex: str
    leaves: tuple[Leaf, ...]

    def filled_in(self, fill: Callable[[Leaf], str]) -> dict[str, str]:
        """What is to be put in, by the character that stands for it."""
        return {chr(_FIRST + index): fill(leaf) for index, leaf in enumerate(self.leaves)}

    def filled(self, fill: Callable[[Leaf], str]) -> str:
        """The TeX with every leaf put in."""
        whole = self.tex.replace(BREAK, "")
        return _LEAF.sub(lambda found: fill(self.leaves[ord(found[0]) - _FIRST]), whole)


class Leaves:
    """Leaves in the making."""

    def __init__(self) -> None:
        self.all: list[Leaf] = []

    def put(self, leaf: Leaf) -> str:
        """The character that stands for one more leaf."""
        self.all.append(leaf)
        return chr(_FIRST + len(self.all) - 1)

    def notation(self, tex: str) -> Notation:
        """The mathematics that is made of them."""
        return Notation(tex, tuple(self.all))
