"""The mathematics of a line as MathML with marked places."""

import re
from html import escape

from app.catalog import typeset
from optimizers.apart import BREAK, TRANSPOSED, Key, Leaf, Notation

_TOKEN = re.compile("<m[io][^>]*>([\ue000-\uf8ff])</m[io]>")


def mathml(notation: Notation, slots: dict[Key, int], *, flat: bool = False) -> list[str]:
    """A side of an equation, in parts that may stand in rows of their own.

    Its numbers are left to be filled in; on a curve (`flat`) there are no vectors among them.
    """
    leaves = notation.filled_in(lambda leaf: _marked(leaf, slots))
    tex = notation.tex
    if flat:
        tex = tex.replace(TRANSPOSED, "").replace(r"\,", r"\cdot").replace(r"\odot", r"\cdot")
    # nothing before the sign that a later part begins with: it is one of two terms
    parts = [
        typeset(part, "block").mathml for part in tex.replace(BREAK, BREAK + "{}").split(BREAK)
    ]
    return [_TOKEN.sub(lambda found: leaves[found[1]], part) for part in parts]


def symbol(tex: str) -> str:
    """A symbol by itself, without its name."""
    return f"<math>{_marked(Leaf('', tex), {})}</math>"


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
