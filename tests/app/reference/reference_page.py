"""Reads the reference page, which is well-formed XML but for its first line."""

import xml.etree.ElementTree as ET


class Sheet:
    """The page as a tree of elements."""

    def __init__(self, html: str) -> None:
        doctype, _, rest = html.strip().partition("\n")
        assert doctype == "<!doctype html>"
        self.root = ET.fromstring(rest)
        for one in self.root.iter():
            # within MathML and SVG the parser puts the namespace before the name
            if not (one.tag.startswith("{") and "Math" in one.tag):
                one.tag = one.tag.rpartition("}")[2]
        self._parents = {child: one for one in self.root.iter() for child in one}

    def entry(self, kind: str, name: str) -> ET.Element:
        """The article of a declaration."""
        (heading,) = self.root.findall(f".//*[@id='{kind}-{name}']")
        article = self._parents[heading]
        assert article.tag == "article"
        return article

    @staticmethod
    def text(element: ET.Element | None) -> str:
        """The words of an element, with one space between them."""
        assert element is not None
        return " ".join("".join(element.itertext()).split())
