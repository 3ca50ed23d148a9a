"""What the fields of requests and answers are made of."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Format = Literal["binary", "json"]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Whole = Annotated[int, Field(strict=True)]
Name = Annotated[str, Field(strict=True, max_length=64)]
Numbers = dict[Name, Number]
QueryNumber = Annotated[float, Field(allow_inf_nan=False)]  # a query is text, so not strict

Span = tuple[float, float]
Values = dict[str, float]
Column = list[float | None]


class Answer(BaseModel):
    """Base of all answers: what is not declared here is not sent."""

    model_config = ConfigDict(extra="forbid")
