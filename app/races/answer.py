"""A race as clients get it."""

from pydantic import ConfigDict, Field

from app.web.messages import Answer, Column, Values


class Scheduled(Answer):
    """A schedule with all its parameters."""

    schedule: str
    parameters: Values


class BranchAnswer(Answer):
    """Where a lane leaves an earlier one."""

    lane: int = Field(description="The place of the other in `lanes`, from 0.")
    step: int
    fresh: bool = Field(description="Whether its inner state begins anew there.")


class LaneAnswer(Answer):
    """An optimizer with all its parameters, and what it walks with."""

    optimizer: str
    parameters: Values
    schedules: dict[str, Scheduled] = Field(description="By the parameter that each moves.")
    batch_size: int = Field(description="How many examples a step sees; 0 is all of them.")
    branch: BranchAnswer | None = Field(description="The lane it shares its first steps with.")
    own_columns: list[str] = Field(
        description="This lane's own columns, after the common ones: the parameters that a "
        "schedule moves, then its inner state if asked for (m.x is the part of m along x)."
    )


class Opening(Answer):
    """What races have in common, on a surface or of a network."""

    surface: str
    surface_parameters: Values
    steps: int
    seed: int
    noise: float
    lanes: list[LaneAnswer]
    chunk: int = Field(description="Steps in an array of the stream.")
    columns: list[str] = Field(description="Those that every lane has.")


class RaceHeader(Opening):
    """A race with all defaults filled in."""

    start: tuple[float, float]
    minimum: float | None = Field(description="f at the surface's lowest minimum.")


class Happening(Answer):
    """A phenomenon of the catalog in a lane."""

    id: str = Field(description="The phenomenon's.")
    first: int = Field(description="The step at which it begins.")
    last: int = Field(description="The last step of it.")
    detail: str = Field(description='What else there is to say, as "at the minimum (1, 1)".')


class RaceEnding(Answer):
    """What is known only at the end of a race."""

    diverged_at: list[int | None] = Field(
        description="By lane: the first step that is not finite; its row is the first of nulls."
    )
    phenomena: list[list[Happening]] = Field(
        description="By lane: what happens in it, ordered by first step."
    )


class Trajectory(Answer):
    """One lane's trajectory; each list has steps + 1 numbers, the first of them at the start.

    The lane's own columns follow, as its `own_columns` name them.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Column]

    x: Column
    y: Column
    f: Column
    gap: Column = Field(description="f - minimum")
    gx: Column = Field(description="df/dx")
    gy: Column = Field(description="df/dy")
    dx: Column | None = Field(None, description="How far the step to a row went along x.")
    dy: Column | None = None
    distance: Column | None = Field(None, description="To the nearest minimum.")


class RaceDocument(RaceHeader, RaceEnding):
    """A whole race."""

    trajectories: list[Trajectory]
