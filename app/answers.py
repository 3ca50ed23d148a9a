"""The messages that clients get."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from optimizers.declare import Scale, Theme

Kind = Literal["minimum", "saddle", "maximum"]
Range = tuple[float, float]
Values = dict[str, float]
Column = list[float | None]


class Answer(BaseModel):
    """Base of all answers: what is not declared here is not sent."""

    model_config = ConfigDict(extra="forbid")


class Formula(Answer):
    """Mathematics, twice."""

    tex: str
    mathml: str


class ParameterEntry(Answer):
    """One number that a slider moves."""

    name: str
    symbol: Formula
    default: float
    low: float
    high: float
    scale: Scale
    help: str


class Entry(Answer):
    """What optimizers and surfaces have in common."""

    id: str
    title: str
    summary: str
    reference: str
    formula: Formula
    parameters: list[ParameterEntry]


class OptimizerEntry(Entry):
    """An update rule."""

    year: int
    family: str
    parents: list[str]
    convention: str
    keeps: str = Field(description="How many numbers of state it keeps for each parameter.")
    source: str = Field(description="The Python that runs, as a text.")


class ScheduleEntry(Entry):
    """A factor on a parameter that changes with the step."""

    curve: str = Field(description="What it does, in a word.")
    source: str = Field(description="The Python that runs, as a text.")


class Domain(Answer):
    """The part of the plane that a surface is shown on."""

    x: Range
    y: Range


class DataColumn(Answer):
    """A column of real data."""

    name: str
    unit: str


class Data(Answer):
    """The real examples behind a surface; the last column is what the model is to say."""

    title: str
    source: str
    url: str
    columns: list[DataColumn]
    rows: list[list[float]]


class SurfaceEntry(Entry):
    """An objective f(x, y)."""

    theme: Theme
    look: str
    domain: Domain
    axes: tuple[str, str] = Field(description="What x and y are.")
    start: tuple[float, float]
    steps: int = Field(description="How long a race must be to show it.")
    dimensions: Literal[1, 2] = Field(description="1 for a curve, which depends on x only.")
    examples: int = Field(description="How many real examples it is the mean loss of, or 0.")
    data: Data | None = Field(description="These examples.")
    heights: Literal["root", "log"] = Field(description="What its contours are evenly spaced in.")
    suits: dict[str, Values] = Field(description="By optimizer: what to start with here.")


class Limits(Answer):
    """The most that a request may ask for."""

    steps: int
    lanes: int
    noise: float
    seed: int
    batch_size: int
    coordinate: float = Field(description="How far from 0 a start or a grid may lie.")
    grid_cells: int


class Catalog(Answer):
    """Everything that is declared."""

    optimizers: list[OptimizerEntry]
    surfaces: list[SurfaceEntry]
    schedules: list[ScheduleEntry]
    limits: Limits


class StationaryPoint(Answer):
    """A point where the slope vanishes."""

    x: float
    y: float
    f: float | None
    kind: Kind


class GridHeader(Answer):
    """A surface seen through a window."""

    surface: str
    parameters: Values
    x: Range
    y: Range
    stationary: list[StationaryPoint]
    minimum: float | None = Field(description="f at the lowest minimum.")


class GridDocument(GridHeader):
    """The same with heights[row][column]; row 0 is the lowest y."""

    heights: list[Column]


class Scheduled(Answer):
    """A schedule with all its parameters."""

    schedule: str
    parameters: Values


class LaneAnswer(Answer):
    """An optimizer with all its parameters, and what it walks with."""

    optimizer: str
    parameters: Values
    schedules: dict[str, Scheduled] = Field(description="By the parameter that each moves.")
    batch_size: int = Field(description="How many examples a step sees; 0 is all of them.")
    more: list[str] = Field(
        description="This lane's own columns, after the common ones: the parameters that a "
        "schedule moves, then its inner state if asked for (m.x is the part of m along x)."
    )


class RaceHeader(Answer):
    """A race with all defaults filled in."""

    surface: str
    surface_parameters: Values
    start: tuple[float, float]
    steps: int
    seed: int
    noise: float
    lanes: list[LaneAnswer]
    chunk: int = Field(description="Steps in an array of the stream.")
    columns: list[str] = Field(description="Those that every lane has.")
    minimum: float | None = Field(description="f at the surface's lowest minimum.")


class RaceEnding(Answer):
    """What is known only when the race is over."""

    diverged_at: list[int | None] = Field(
        description="By lane: the first step that is not finite; its row is the first of nulls."
    )


class Trajectory(Answer):
    """One lane's way; each list has steps + 1 numbers, the first is at the start.

    The lane's own columns follow, as its `more` names them.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Column]

    x: Column
    y: Column
    f: Column
    gap: Column = Field(description="f - minimum")
    gx: Column = Field(description="df/dx")
    gy: Column = Field(description="df/dy")


class RaceDocument(RaceHeader, RaceEnding):
    """A whole race."""

    trajectories: list[Trajectory]
