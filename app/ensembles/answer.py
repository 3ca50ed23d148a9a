"""Averages of predictions and of weights as clients get them."""

from pydantic import Field

from app.web.messages import Answer


class ResultAnswer(Answer):
    """How well the test part of the images is read."""

    test: float = Field(
        description="The loss without penalties: cross-entropies of the (averaged) probabilities."
    )
    accuracy: dict[str, float] = Field(description="By head: the share of images it has right.")


class SnapshotAnswer(Answer):
    """The weights at the end of a cycle of the lane's schedule."""

    step: int
    result: ResultAnswer


class LaneEnsembles(Answer):
    """What one lane's weights say, alone and together."""

    last: ResultAnswer = Field(description="Of its weights at the step.")
    average: ResultAnswer = Field(description="Of the running average of its weights.")
    snapshots: list[SnapshotAnswer] = Field(
        description="Of its weights at the ends of the cycles before the step; of many, the last."
    )
    ensemble: ResultAnswer | None = Field(
        description="Of the snapshots' averaged probabilities, those of its weights at the step "
        "included; null without snapshots."
    )


class EnsemblesAnswer(Answer):
    """A training's averages at a measured step."""

    step: int = Field(description="The measured step.")
    lanes: list[LaneEnsembles | None] = Field(
        description="null for a lane that has diverged by then."
    )
    together: ResultAnswer | None = Field(
        description="Of the averaged probabilities of all lanes that have not diverged."
    )
