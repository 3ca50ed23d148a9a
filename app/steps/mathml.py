"""The mathematics of a line as MathML with marked places."""

import re
from html import escape

from app.catalog import typeset
from optimizers.apart import Key, Leaf, Notation

_TOKEN = re.compile("<m[io][^>]*>([\ue000-\uf8ff])</m[io]>")


def mathml(notation: Notation, slots: dict[Key, int]) -> str:
    """A side of an equation; its numbers are left to be filled in."""
    leaves = notation.filled_in(lambda leaf: _marked(leaf, slots))
    return _TOKEN.sub(lambda found: leaves[found[1]], typeset(notation.tex, "block").mathml)


def symbol(name: str, tex: str) -> str:
    """A symbol by itself."""
    return f"<math>{_marked(Leaf(name, tex), {})}</math>"


def place(leaf: Leaf, slots: dict[Key, int]) -> str:
    """A number by itself."""
    return f"<math>{_marked(leaf, slots)}</math>"


def _marked(leaf: Leaf, slots: dict[Key, int]) -> str:
    name = f' data-name="{escape(leaf.name)}"' if leaf.name else ""
    if leaf.key is None:
        inner = re.sub("</?math[^>]*>", "", typeset(leaf.symbol).mathml)
        return f"<mrow{name}>{inner}</mrow>"
    guarded = " data-guarded" if leaf.guarded else ""
    return f'<mrow{name}{guarded} data-slot="{slots[leaf.key]}"></mrow>'
