"""TeX becomes MathML."""

import xml.etree.ElementTree as ET

from app.catalog import Catalog
from app.catalog.typeset import typeset


def test_formulas_are_mathml(catalog: Catalog) -> None:
    for one in (*catalog.optimizers, *catalog.surfaces):
        for formula in (one.formula, *(parameter.symbol for parameter in one.parameters)):
            ET.fromstring(formula.mathml)  # well-formed: no stray & from an alignment
            assert "\\" not in formula.mathml
            assert "\\" not in "".join(ET.fromstring(formula.mathml).itertext())


def test_several_lines_are_aligned() -> None:
    formula = typeset(r"a &= \cos b \\ c &= d", "block")
    assert formula.mathml.count("<mtr>") == 2
    assert "<mi>cos</mi><mspace" in formula.mathml
