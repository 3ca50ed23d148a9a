"""The words of a lesson: Markdown as HTML, mathematics as MathML."""

from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

from app.catalog import typeset


def _mathematics(tex: str, options: dict[str, Any]) -> str:
    return typeset(tex, "block" if options["display_mode"] else "inline").mathml


# HTML in it stands there as text: nothing of a lesson's file is run or loaded
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).use(
    dollarmath_plugin, renderer=_mathematics, allow_labels=False, double_inline=True
)


def blocks(text: str) -> str:
    """Paragraphs, lists and tables as HTML."""
    return _MARKDOWN.render(text).strip()


def line(text: str) -> str:
    """One paragraph as HTML, without its tag."""
    return _MARKDOWN.renderInline(text).strip()
