"""The request for a race."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, FailFast, Field, JsonValue

from app.check import Check
from app.races.lane_request import LaneRequest
from app.settings import Settings
from app.web.messages import Format, Name, Number, Numbers, Whole
from app.web.problems import Refused
from app.web.schemas import names_of
from optimizers import NETWORKS, SURFACES, TOLERANCE, Lane, Network, Race, Surface

LOWEST_TOLERANCE, HIGHEST_TOLERANCE = 1e-9, 0.5  # of which rounding, or chance, is no part

EXAMPLE: dict[str, JsonValue] = {
    "surface": "beale",
    "start": [1.0, 1.4],
    "steps": 300,
    "lanes": [
        {"optimizer": "gradient_descent", "parameters": {"learning_rate": 0.01}},
        {"optimizer": "adam", "parameters": {"learning_rate": 0.05}},
    ],
}


class RaceRequest(BaseModel):
    """A race to run; all but the lanes may be left out."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": EXAMPLE})

    surface: Name = Field(
        default_factory=lambda: next(iter(SURFACES)),
        description="The id of a surface or of a network; the first surface of the catalog where "
        "left out.",
        json_schema_extra=names_of(SURFACES, NETWORKS),
    )
    surface_parameters: Numbers = Field({}, description="Each within its range in the catalog.")
    start: tuple[Number, Number] | None = Field(
        None, description="x and y; the surface's own start where left out."
    )
    steps: Whole | None = Field(
        None,
        description="From 0 to `limits.steps` of the catalog; as many as the surface needs to "
        "show what it is for where left out.",
    )
    seed: Whole = Field(0, description="Of the gradient noise; from 0 to `limits.seed`.")
    noise: Number = Field(
        0.0,
        description="The standard deviation of the gradient noise in each coordinate, from 0 to "
        "`limits.noise`. All lanes meet the same noise.",
    )
    state: Annotated[bool, Field(strict=True)] = Field(
        False, description="Whether to send each optimizer's inner state too."
    )
    measures: Annotated[bool, Field(strict=True)] = Field(
        False,
        description="Whether to send how far each step went, and how far it is to a minimum.",
    )
    tolerance: Number = Field(
        TOLERANCE,
        description="A share of the start's height above a minimum: a loss that stays within has "
        "arrived there. From `tolerance.low` to `tolerance.high` of the catalog.",
    )
    # a body may hold thousands of wrong lanes; the first is reason enough to refuse it
    lanes: Annotated[list[LaneRequest], FailFast()] = Field(
        description="From 1 to `limits.lanes` of the catalog."
    )

    def race(self, settings: Settings) -> Race:
        """The race requested.

        Raises:
            Refused: something is wrong with the request.
        """
        check = Check(settings)
        if self.surface in NETWORKS:
            check.add(("surface",), self.surface, "must be a surface here, not a network")
            raise Refused(422, check.problems)
        surface = check.declared(
            SURFACES, ("surface",), self.surface, ("surface_parameters",), self.surface_parameters
        )
        for axis, value in enumerate(self.start or ()):
            check.coordinate(("start", axis), value)
        lanes = self.chosen_lanes(check, surface)
        if surface is None or check.problems:
            raise Refused(422, check.problems)
        return Race.of(
            surface,
            lanes,
            start=self.start,
            steps=self.steps,
            seed=self.seed,
            noise=self.noise,
            state=self.state,
        )

    def chosen_lanes(self, check: Check, surface: Surface | Network | None) -> list[Lane]:
        """The lanes requested, once steps, seed, noise and tolerance are checked too."""
        check.between(("steps",), self.steps or 0, 0, check.settings.max_steps)
        check.between(("lanes",), len(self.lanes), 1, check.settings.max_lanes)
        check.seed(self.seed)
        check.noise(surface, self.noise)
        check.between(("tolerance",), self.tolerance, LOWEST_TOLERANCE, HIGHEST_TOLERANCE)
        lanes = self.lanes[: check.settings.max_lanes]
        chosen = [lane.chosen(check, index, surface) for index, lane in enumerate(lanes)]
        return [lane for lane in chosen if lane]


class RaceQuery(BaseModel):
    """The form of the answer."""

    model_config = ConfigDict(extra="forbid")

    format: Format = Field("binary", description="What to answer with.")
