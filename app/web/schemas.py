"""Parts of the OpenAPI description that several routes share."""

from collections.abc import Callable, Iterable
from types import UnionType
from typing import Any

from pydantic import BaseModel

from app.web.problems import Problems

BINARY = "application/octet-stream"
OF_TRAININGS = {
    413: "The body is too long.",
    422: "Something is unknown or out of range.",
    503: "Too many trainings are asked for; try later.",
}
"""How a route that asks for a training may refuse."""


def names_of(*catalogs: Iterable[str]) -> Callable[[dict[str, Any]], None]:
    """A function that lists catalogs' names in the schema of a field, when the schema is made."""

    def add(schema: dict[str, Any]) -> None:
        schema["enum"] = [name for catalog in catalogs for name in catalog]

    return add


def answers(
    document: type[BaseModel] | UnionType, description: str, refusals: dict[int, str]
) -> dict[int | str, dict[str, Any]]:
    """The answers of a route that sends JSON or binary numbers, or refuses."""
    binary = {BINARY: {"schema": {"type": "string", "format": "binary"}}}
    success = {"description": description, "model": document, "content": binary}
    refused: dict[int | str, dict[str, Any]] = {
        status: {"model": Problems, "description": words} for status, words in refusals.items()
    }
    return {200: success, **refused}
