"""A random walk in its own principal plane: the request and its answer."""

from pydantic import BaseModel, ConfigDict, Field

from app.check import Check
from app.landscapes.answer import WalkDocument, WalkHeader
from app.settings import Settings
from app.web.messages import Format
from app.web.problems import Refused
from app.web.wire import json_bytes, json_line, npy
from optimizers.landscapes import random_walk

FEWEST_POINTS, FEWEST_NUMBERS = 3, 2


class WalkQuery(BaseModel):
    """A random walk of many numbers."""

    model_config = ConfigDict(extra="forbid")

    points: int = Field(101, description="At least 3.")
    numbers: int = Field(2509, description="In how many dimensions, at least 2.")
    seed: int = Field(0, description="From 0 to `limits.seed` of the catalog.")
    format: Format = Field("binary", description="What to answer with.")

    def check(self, settings: Settings) -> None:
        """Refuse what is out of range.

        Raises:
            Refused: something is.
        """
        check, most = Check(settings), settings.max_walk_numbers
        check.between(("points",), self.points, FEWEST_POINTS, most // FEWEST_NUMBERS)
        check.between(("numbers",), self.numbers, FEWEST_NUMBERS, most // FEWEST_POINTS)
        check.seed(self.seed)
        if not check.problems and self.points * self.numbers > most:
            check.add(("points",), self.points, f"times numbers must be at most {most}")
        if check.problems:
            raise Refused(422, check.problems)

    def answer(self) -> bytes:
        """The walk as a JSON line and a `.npy` array, or as one JSON document."""
        points, explained = random_walk(self.points, self.numbers, self.seed)
        header = WalkHeader(explained=(float(explained[0]), float(explained[1])))
        if self.format == "json":
            return json_bytes(WalkDocument(**dict(header), points=points.tolist()))
        return json_line(header) + npy(points)
