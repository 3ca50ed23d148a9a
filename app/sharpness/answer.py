"""The sharpness along a training as clients get it."""

from pydantic import Field

from app.web.messages import Answer, Column


class SharpnessHeader(Answer):
    """Whose sharpness, and of what."""

    lane: int
    preconditioned: bool = Field(
        description="Whether the Hessian is divided by what the rule divides each weight's step by."
    )
    examples: int = Field(
        description="Over how many images the loss is taken: the whole training part, whatever "
        "the batch size is."
    )


class SharpnessEnding(Answer):
    """What is known only at the end."""

    reached: int | None = Field(
        description="The first measured step with a sharpness at or beyond the edge."
    )


class SharpnessDocument(SharpnessHeader, SharpnessEnding):
    """All of it."""

    rows: list[Column] = Field(
        description="By measured step: the step, the sharpness, and the edge of stability."
    )
