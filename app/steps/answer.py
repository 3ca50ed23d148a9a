"""Steps taken apart as clients get them."""

from pydantic import Field

from app.web.messages import Answer, Column


class Slot(Answer):
    """Where the numbers of one place lie."""

    at: int = Field(description="The first of their columns.")
    shape: list[int] = Field(description="None, a vector's or a matrix's; what is long is cut.")
    whole: list[int] = Field(description="Its shape before it was cut.")
    truth: bool = Field(description="Whether 1 says true and 0 false.")


class LineAnswer(Answer):
    """One thing that a step works out.

    In its MathML an element with `data-name` is a symbol or a number of that name, and one with
    `data-slot` is to be filled with the numbers of that slot.
    """

    name: str = Field(description="As the rule's source calls it; `step` is the new point.")
    symbol: str
    kept: bool = Field(description="Whether it replaces something that was kept.")
    symbols: list[str] | None = Field(
        description="How it is worked out, in parts that may stand in rows of their own; null "
        "where a loop does it."
    )
    numbers: list[str] | None = Field(
        description="The same with numbers; null where that is no more than the result."
    )
    result: list[str]


class StepHeader(Answer):
    """The lines of a rule's step, and the steps whose numbers follow."""

    optimizer: str
    first: int = Field(description="The first of the steps.")
    last: int
    lines: list[LineAnswer]
    slots: list[Slot]
    point: int = Field(description="The slot of the new point.")
    walked: Slot = Field(
        description="The points that the race walked to. They are not always the result to the "
        "last digit: the same numbers were added up in another order."
    )


class StepDocument(StepHeader):
    """The same with numbers[step - first][column]."""

    numbers: list[Column]
