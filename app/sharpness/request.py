"""The request for the sharpness along a training."""

from pydantic import ConfigDict, Field, JsonValue

from app.check import Check
from app.settings import Settings
from app.trainings import TrainingRequest
from app.web.messages import Whole
from app.web.problems import Refused
from optimizers import OPTIMIZERS
from optimizers.training import Training

EXAMPLE: dict[str, JsonValue] = {
    "race": {
        "surface": "digits",
        "surface_parameters": {"initial_scale": 0.1},
        "steps": 300,
        "lanes": [
            {
                "optimizer": "gradient_descent",
                "parameters": {"learning_rate": 0.4},
                "batch_size": 0,
            }
        ],
    },
    "lane": 0,
}


class SharpnessRequest(TrainingRequest):
    """The training of a network, and which of its lanes."""

    model_config = ConfigDict(json_schema_extra={"example": EXAMPLE})  # the rest is inherited

    lane: Whole = Field(
        description="Its place in the race's `lanes`, from 0. Its rule must have an edge of "
        "stability."
    )

    def asked(self, settings: Settings) -> Training:
        """The training, once the lane is known to have an edge of stability.

        Raises:
            Refused: something is wrong with the request.
        """
        training, check = self.training(settings), Check(settings)
        check.between(("lane",), self.lane, 0, len(training.lanes) - 1)
        if not check.problems:
            rule = type(training.lanes[self.lane].optimizer)
            if not rule.has_edge():
                edged = [name for name, one in OPTIMIZERS.items() if one.has_edge()]
                message = f"is a lane of {rule.id}, which declares no edge of stability"
                check.add(("lane",), self.lane, message, edged)
        if check.problems:
            raise Refused(422, check.problems)
        return training
