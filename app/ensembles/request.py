"""The request for averages of predictions and of weights."""

from pydantic import ConfigDict, Field, JsonValue

from app.check import Check
from app.settings import Settings
from app.trainings import TrainingRequest
from app.web.messages import Whole
from app.web.problems import Refused
from optimizers.training import Training

EXAMPLE: dict[str, JsonValue] = {
    "race": {
        "surface": "digits",
        "steps": 300,
        "lanes": [
            {
                "optimizer": "adam",
                "schedules": {
                    "learning_rate": {"schedule": "warm_restarts", "parameters": {"length": 100.0}}
                },
            }
        ],
    }
}


class EnsemblesRequest(TrainingRequest):
    """The training of a network, and how far into it."""

    model_config = ConfigDict(json_schema_extra={"example": EXAMPLE})  # the rest is inherited

    step: Whole | None = Field(
        None,
        description="From 0 to the number of steps: the last measured step up to it counts. The "
        "end where left out.",
    )

    def asked(self, settings: Settings) -> Training:
        """The training, once the step is known to lie in it.

        Raises:
            Refused: something is wrong with the request.
        """
        training, check = self.training(settings), Check(settings)
        check.between(("step",), self.step or 0, 0, training.steps)
        if check.problems:
            raise Refused(422, check.problems)
        return training
