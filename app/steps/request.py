"""The request for a step taken apart."""

from pydantic import ConfigDict, Field, JsonValue

from app.check import Check
from app.races import RaceRequest
from app.settings import Settings
from app.steps.encode import Part
from app.web.messages import Whole
from app.web.problems import Refused
from optimizers.apart import window

EXAMPLE: dict[str, JsonValue] = {
    "surface": "beale",
    "lanes": [{"optimizer": "momentum"}, {"optimizer": "adam"}],
    "lane": 1,
    "step": 20,
}


class StepRequest(RaceRequest):
    """A race as for `/api/race`, and which step of which lane."""

    model_config = ConfigDict(json_schema_extra={"example": EXAMPLE})  # the rest is inherited

    lane: Whole = Field(description="Its place in `lanes`, from 0.")
    step: Whole = Field(description="From 1 to the race's number of steps.")

    def part(self, settings: Settings) -> Part:
        """The steps to take apart together with the one requested.

        Raises:
            Refused: something is wrong with the request.
        """
        race, check = self.race(settings), Check(settings)
        check.between(("lane",), self.lane, 0, len(race.lanes) - 1)
        check.between(("step",), self.step, 1, race.steps)
        if check.problems:
            raise Refused(422, check.problems)
        place, steps = window(race, self.lane, self.step)
        return Part(race, place, steps)
