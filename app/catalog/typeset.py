"""Mathematics for the page: TeX turned into MathML."""

import re

from latex2mathml.converter import convert

from app.catalog.answer import Formula

_FUNCTION = re.compile(r"<mi>([a-z]{2,})</mi>")  # cos, sin, log ...
_SPACE = '<mspace width="0.167em" />'


def typeset(tex: str, display: str = "inline") -> Formula:
    """TeX beside its MathML; `&` and a double backslash align several lines."""
    tex = "\n".join(line.strip() for line in tex.strip().splitlines())
    aligned = rf"\begin{{split}}{tex}\end{{split}}" if "&" in tex or r"\\" in tex else tex
    mathml = convert(aligned, display=display)
    # TeX sets a function's name off from its neighbours, and MathML does not
    return Formula(tex=tex, mathml=_FUNCTION.sub(rf"{_SPACE}<mi>\1</mi>{_SPACE}", mathml))
