"""A training as clients get it: a race whose rows are the measured steps."""

from pydantic import Field

from app.races import Opening, RaceEnding
from app.web.messages import Answer, Column


class Waiting(Answer):
    """How many trainings must end before this one begins."""

    waiting: int


class TrainingHeader(Opening):
    """The training of a network with all defaults filled in."""

    start: None = Field(None, description="null: a network starts at weights that the seed draws.")
    minimum: None = Field(None, description="null: nobody knows the lowest loss of a network.")
    every: int = Field(
        description="A row is measured every so many steps, where a lane's schedule begins anew, "
        "and at the last step."
    )
    device: str = Field(description="What it is trained on: cpu, gpu or tpu.")
    scheduled: list[dict[str, Column]] = Field(
        [],
        description="By lane: the parameters of its `own_columns`, each with a number for every "
        "step from the first, not for the measured ones only; null where a branch is still with "
        "a lane that has none so called.",
    )


class Cost(Answer):
    """What a lane took."""

    kept: float = Field(description="How many numbers the optimizer keeps for each weight.")
    bytes: int = Field(description="How much memory these take.")
    seconds_per_step: float = Field(description="On the device of the header.")


class TrainingEnding(RaceEnding):
    """What is known only at the end of a training."""

    costs: list[Cost] = Field(description="By lane: what it took.")


class TrainingDocument(TrainingHeader, TrainingEnding):
    """A whole training."""

    trajectories: list[dict[str, Column]] = Field(
        description="By lane: its columns by name, the common ones and its own, each with a "
        "number for every measured step."
    )
