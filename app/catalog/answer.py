"""The catalog as clients get it."""

from typing import Literal

from pydantic import Field

from app.web.messages import Answer, Span, Values
from optimizers import Drawn, Scale, Theme


class Formula(Answer):
    """Mathematics as TeX and as MathML."""

    tex: str
    mathml: str


class ParameterEntry(Answer):
    """One number that a slider moves."""

    name: str
    symbol: Formula
    default: float | None = Field(description="null where it is the race's number of steps.")
    low: float
    high: float
    scale: Scale
    choices: list[str] = Field(
        description="Of the scale `choice`: what the whole numbers from 0 stand for."
    )
    help: str
    schedulable: bool = Field(description="Whether a schedule may move it.")


class Entry(Answer):
    """What optimizers, surfaces and schedules have in common."""

    kind: Literal["optimizer", "surface", "schedule"]
    id: str
    title: str
    summary: str
    reference: str
    formula: Formula
    parameters: list[ParameterEntry]


class StateEntry(Answer):
    """A field of what an optimizer keeps between steps, and how it is drawn on the surface."""

    name: str
    help: str
    drawn: Drawn = Field(
        description="From where the step is taken: an arrow, the point at such an arrow's end, an "
        "ellipse with such axes, or a local quadratic's."
    )
    times: str = Field(
        description="The parameter or field that goes with it: times this, as in -momentum, an "
        "arrow is a displacement; of the way to a quadratic's minimum a step goes this share."
    )
    power: float = Field(
        description="The field to this power is as an ellipse's axes, or a quadratic's matrix."
    )
    as_found: bool = Field(description="As the step found it, not as it left it.")
    columns: list[str] = Field(
        description="Those of a race's own columns that hold it; none where it is too large."
    )


class OptimizerEntry(Entry):
    """An update rule."""

    year: int
    family: str
    parents: list[str]
    convention: str
    keeps: str = Field(description="What it keeps between steps, in words without a subject.")
    state: list[StateEntry]
    edge: bool = Field(
        description="Whether it declares an edge of stability: how sharp a loss its steps bear."
    )
    source: str = Field(description="The Python that runs, as a text.")


class ScheduleEntry(Entry):
    """A factor on a parameter that changes with the step."""

    curve: str = Field(description="What it does, in a word.")
    source: str = Field(description="The Python that runs, as a text.")


class Domain(Answer):
    """The part of the plane that a surface is shown on."""

    x: Span
    y: Span


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


class Chosen(Answer):
    """A learning rate that a surface sets by hand, in place of the tuned one."""

    learning_rate: float
    because: str


class Head(Answer):
    """A question that a network answers about an image."""

    name: str
    title: str
    classes: list[str]


class NetworkAnswer(Answer):
    """What a network is made of: its weights, its images and its questions."""

    numbers: int = Field(description="How many weights, those of masked units included.")
    units: int = Field(description="Of the hidden layer, at most.")
    side: int = Field(description="An image has so many rows of so many pixels.")
    highest: float = Field(description="The brightest pixel.")
    heads: list[Head] = Field(description="The classes of all heads follow each other.")
    mean: list[float] = Field(description="Of each pixel, over the training images.")
    deviation: list[float] = Field(description="By which a pixel less its mean is divided.")
    training: int = Field(description="How many images it is trained on.")
    test: int = Field(description="How many images it is tested on.")
    title: str = Field(description="The data's name.")
    source: str
    url: str
    licence: str
    measures: list[str] = Field(description="What is measured, in the order of a race's columns.")
    refuses: dict[str, str] = Field(description="By optimizer: why it cannot train so much.")


class SurfaceEntry(Entry):
    """An objective f(x, y), or the loss of a network."""

    theme: Theme | Literal["networks"]
    look: str
    leaves_out: str = Field(description="What the picture does not show.")
    domain: Domain
    axes: tuple[str, str] = Field(description="What x and y are.")
    start: tuple[float, float]
    turned_by: str | None = Field(
        description="The parameter that turns it about the origin, in degrees; its start turns "
        "with it."
    )
    steps: int = Field(description="How long a race must be to show it.")
    dimensions: Literal[1, 2] = Field(description="1 for a curve, which depends on x only.")
    examples: int = Field(description="How many real examples it is the mean loss of, or 0.")
    data: Data | None = Field(description="These examples.")
    usual_batch: int = Field(description="The batch size of a lane that names none; 0 is full.")
    largest_batch: int
    largest_noise: float = Field(description="0 where real examples bring chance enough.")
    suits: dict[str, Values] = Field(description="By optimizer: what to start with here.")
    chosen: dict[str, Chosen] = Field(description="By optimizer: which of these is not tuned.")
    network: NetworkAnswer | None = Field(
        description="Of a network, whose domain, axes and start are those of a plane to look at."
    )


class PhenomenonEntry(Answer):
    """What may happen in a lane."""

    id: str
    title: str
    words: str = Field(description='What is said of a lane in which it happens, as "zig-zags".')
    summary: str
    reference: str


class Tolerance(Answer):
    """Of the start's height above a minimum: a loss that stays within has arrived there."""

    default: float
    low: float
    high: float


class Limits(Answer):
    """The most that a request may ask for."""

    steps: int
    lanes: int
    noise: float
    seed: int
    batch_size: int
    coordinate: float = Field(description="How far from 0 a start or a grid may lie.")
    grid_cells: int


class FramePart(Answer):
    """A part of the page that is put away in a frame by `hide=`."""

    id: str
    words: str


class Catalog(Answer):
    """Everything that is declared, and the lanes that a race begins with."""

    optimizers: list[OptimizerEntry]
    surfaces: list[SurfaceEntry]
    schedules: list[ScheduleEntry]
    phenomena: list[PhenomenonEntry]
    tolerance: Tolerance
    first_lanes: list[str] = Field(description="The optimizers that a race begins with.")
    frame_parts: list[FramePart]
    limits: Limits
