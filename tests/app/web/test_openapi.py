"""The schema of a value in words."""

from typing import Any

import pytest

from app.web.openapi import kind, prose

REF = {"$ref": "#/components/schemas/Lane"}


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "integer"}, "whole number"),
        ({"type": "string", "format": "binary"}, "bytes"),
        (REF, '<a href="#Lane">Lane</a>'),
        ({"items": REF, "type": "array"}, 'list of <a href="#Lane">Lane</a>'),
        ({"anyOf": [{"type": "number"}, {"type": "null"}]}, "number or null"),
        ({"prefixItems": [{"type": "number"}] * 2, "type": "array"}, "[number, number]"),
        ({"additionalProperties": {"type": "number"}, "type": "object"}, "number by name"),
        ({"enum": ["root", "log"]}, "<code>&#34;root&#34;</code> or <code>&#34;log&#34;</code>"),
        ({"enum": list("abcde")}, "one of 5 names"),
        ({}, "anything"),
    ],
)
def test_kinds(schema: dict[str, Any], said: str) -> None:
    assert kind(schema) == said


def test_prose_is_paragraphs_with_code_and_nothing_else_of_html() -> None:
    assert prose("One `x < 1`\nline.\n\n<b>Two</b>") == [
        "One <code>x &lt; 1</code>\nline.",
        "&lt;b&gt;Two&lt;/b&gt;",
    ]
