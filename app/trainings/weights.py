"""The weights of all lanes at a measured step of a training."""

from typing import Annotated, NamedTuple

import numpy as np
from pydantic import ConfigDict, Field, JsonValue

from app.check import Check
from app.settings import Settings
from app.trainings.request import TrainingRequest
from app.web.messages import Answer, Column, Whole
from app.web.problems import Refused
from app.web.wire import json_bytes, json_line, npy
from optimizers.training import Trained, Training

EXAMPLE: dict[str, JsonValue] = {
    "race": {"surface": "digits", "steps": 100, "lanes": [{"optimizer": "adam"}]},
    "step": 100,
}


class WeightsHeader(Answer):
    """Which weights follow."""

    step: int = Field(description="The last measured step up to the one asked for.")


class WeightsDocument(WeightsHeader):
    """The same with weights[lane][number]; null once a lane has diverged."""

    weights: list[Column]


class Weights(NamedTuple):
    """Which weights of which training."""

    training: Training
    step: int
    average: bool

    def _of(self, trained: Trained) -> tuple[WeightsHeader, np.ndarray]:
        row = self.training.row_at(self.step)
        parts = [lane.average if self.average else lane.w for lane in trained.lanes]
        header = WeightsHeader(step=self.training.measured[row])
        return header, np.stack([part[row] for part in parts])

    def binary(self, trained: Trained) -> bytes:
        """A JSON line and a `.npy` array."""
        header, table = self._of(trained)
        return json_line(header) + npy(table)

    def document(self, trained: Trained) -> bytes:
        """One JSON document."""
        header, table = self._of(trained)
        return json_bytes(WeightsDocument(**dict(header), weights=table.tolist()))


class WeightsRequest(TrainingRequest):
    """A training, and at which step its weights are asked for."""

    model_config = ConfigDict(json_schema_extra={"example": EXAMPLE})

    step: Whole = Field(description="From 0 to the race's number of steps.")
    average: Annotated[bool, Field(strict=True)] = Field(
        False, description="Whether to send the running average of the weights instead."
    )

    def weights(self, settings: Settings) -> Weights:
        """The weights requested.

        Raises:
            Refused: something is wrong with the request.
        """
        training, check = self.training(settings), Check(settings)
        check.between(("step",), self.step, 0, training.steps)
        if check.problems:
            raise Refused(422, check.problems)
        return Weights(training, self.step, self.average)
