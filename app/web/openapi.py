"""An OpenAPI document as a page shows it: its operations and messages, in words."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

Schema = Mapping[str, Any]

MANY = 4  # names that are still listed within a line
WORDS = {"integer": "whole number", "boolean": "true or false", "string": "text"}


@dataclass(frozen=True)
class Row:
    """A parameter of an operation, or a field of a message."""

    name: str
    kind: Markup
    given: Markup  # its default, or that it is required
    help: Markup
    names: list[str]  # those that it is one of, where they are many


@dataclass(frozen=True)
class Operation:
    """What can be asked for at an address."""

    anchor: str
    method: str
    path: str
    title: str
    prose: list[Markup]
    parameters: list[Row]
    body: Markup | None
    answers: list[tuple[str, Markup, Markup]]  # status, when, and what


@dataclass(frozen=True)
class Message:
    """A JSON object that is sent or answered."""

    name: str
    prose: list[Markup]
    rows: list[Row]
    example: str | None


def prose(text: str) -> list[Markup]:
    """The paragraphs of a text, with code where it has backticks."""
    return [words(paragraph) for paragraph in re.split(r"\n\s*\n", text.strip()) if paragraph]


def words(text: str) -> Markup:
    """A line of text, likewise."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def operations(document: Schema) -> Iterator[Operation]:
    """Every operation, in the order of the document."""
    for path, methods in document["paths"].items():
        for method, one in methods.items():
            body = one.get("requestBody")
            yield Operation(
                anchor=one["operationId"],
                method=method.upper(),
                path=path,
                title=one["summary"],
                prose=prose(one["description"]),
                parameters=[_parameter(parameter) for parameter in one.get("parameters", ())],
                body=_content(body) if body else None,
                answers=[
                    (status, words(answer["description"].rstrip(".")), _content(answer))
                    for status, answer in one["responses"].items()
                ],
            )


def messages(document: Schema) -> Iterator[Message]:
    """Every JSON object that is sent or answered."""
    for name, schema in document["components"]["schemas"].items():
        example = schema.get("example")
        required = schema.get("required", ())
        yield Message(
            name=name,
            prose=prose(schema.get("description", "")),
            rows=[
                _row(field, one, required=field in required)
                for field, one in schema.get("properties", {}).items()
            ],
            example=json.dumps(example, indent=2) if example else None,
        )


def _parameter(parameter: Schema) -> Row:
    return _row(parameter["name"], parameter["schema"], required=parameter["required"])


def _row(name: str, schema: Schema, *, required: bool) -> Row:
    names = [str(one) for one in schema.get("enum", ())]
    default = json.dumps(schema["default"]) if schema.get("default") is not None else ""
    return Row(
        name=name,
        kind=kind(schema),
        given=Markup("required") if required else words(f"`{default}`" if default else "optional"),
        help=words(schema.get("description", "")),
        names=names if len(names) > MANY else [],
    )


def _content(answer: Schema) -> Markup:
    """What a body holds, for each media type."""
    kinds = [
        Markup("{} as <code>{}</code>").format(kind(one["schema"]), media_type)
        for media_type, one in answer.get("content", {}).items()
    ]
    return Markup(", or ").join(kinds)


def kind(schema: Schema) -> Markup:
    """What a value has to be."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Markup('<a href="#{0}">{0}</a>').format(name)
    if "anyOf" in schema:
        return Markup(" or ").join(kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return _one_of(schema["enum"])
    if "prefixItems" in schema:
        return Markup("[{}]").format(Markup(", ").join(map(kind, schema["prefixItems"])))
    if "items" in schema:
        return Markup("list of {}").format(kind(schema["items"]))
    if isinstance(schema.get("additionalProperties"), Mapping):
        return Markup("{} by name").format(kind(schema["additionalProperties"]))
    if schema.get("format") == "binary":
        return Markup("bytes")
    return escape(WORDS.get(schema.get("type", ""), schema.get("type", "anything")))


def _one_of(names: list[str]) -> Markup:
    if len(names) > MANY:
        return Markup("one of {} names").format(len(names))
    return Markup(" or ").join(Markup("<code>{}</code>").format(json.dumps(one)) for one in names)
