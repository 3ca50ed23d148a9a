"""What is wrong with a request: the field, the value and what is allowed."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

MAX_PROBLEMS = 20  # more problems than anyone reads
MAX_SHOWN = 100  # characters of a value that an answer repeats


class Range(BaseModel):
    """The lowest and the highest number allowed."""

    low: float
    high: float


class Problem(BaseModel):
    """One thing wrong with a request."""

    field: str = Field(description="Where it is, as in `lanes[2].parameters.beta1`.")
    value: Any = Field(None, description="What was sent; long values are shortened.")
    message: str = Field(description="What is wrong, in words.")
    allowed: Range | list[str] | None = Field(
        None, description="The range, or the names, that are allowed there."
    )


class Problems(BaseModel):
    """The answer to a request that is refused."""

    errors: list[Problem]


class Refused(HTTPException):
    """A request that cannot be answered, and why."""

    def __init__(
        self,
        status: int,
        problems: Sequence[Problem],
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, headers=headers)
        self.problems = list(problems[:MAX_PROBLEMS])


def path(parts: Iterable[str | int]) -> str:
    """A field's place in words: ("lanes", 2, "optimizer") is `lanes[2].optimizer`."""
    joined = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return shorten(joined.removeprefix("."))


def shorten(text: str) -> str:
    """The text, or its beginning where it is long; without lone surrogates, which no UTF-8 has."""
    short = text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"
    return short.encode(errors="replace").decode()


def shown(value: Any) -> Any:
    """A value as an answer repeats it: JSON, and short."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, int):
        return value if abs(value) < 2**63 else shorten(str(value))
    if isinstance(value, str):
        return shorten(value)
    return "a list" if isinstance(value, list) else "an object"
