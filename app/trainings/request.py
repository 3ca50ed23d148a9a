"""What requests about a finished training have in common."""

from pydantic import BaseModel, ConfigDict, Field

from app.races import RaceRequest, training_of
from app.settings import Settings
from app.web.problems import Problem, Refused
from optimizers.training import Training


class TrainingRequest(BaseModel):
    """Something about the training of a network."""

    model_config = ConfigDict(extra="forbid")

    race: RaceRequest = Field(description="As for `/api/race`, of a network.")

    def training(self, settings: Settings) -> Training:
        """The training that it is about.

        Raises:
            Refused: something is wrong with it.
        """
        try:
            return training_of(self.race, settings)
        except Refused as error:
            raise Refused(422, [_within(problem) for problem in error.problems]) from None


def _within(problem: Problem) -> Problem:
    return problem.model_copy(update={"field": f"race.{problem.field}"})
