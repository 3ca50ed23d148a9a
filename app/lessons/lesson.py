"""A lesson: scenes with words, questions, challenges and claims."""

from dataclasses import dataclass, field

from app.lessons.claims import Tree
from optimizers import Race
from optimizers.training import Training


@dataclass(frozen=True)
class Claim:
    """A sentence about a scene's race that a program checks."""

    text: str
    tree: Tree
    line: int
    here: str = ""
    """Why it is checked at the scene only, and not around it; empty where it is."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose, and what is said to who chose it."""

    text: str
    feedback: str
    right: bool


@dataclass(frozen=True)
class Choose:
    """Which of these?"""

    ask: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Order:
    """In which order? The answer is computed from the race."""

    ask: str
    lanes: tuple[str, ...]
    """As shown."""
    by: str
    """What is smaller for the earlier ones: `arrival`, `gap at 100`."""
    feedback: str
    line: int


@dataclass(frozen=True)
class Place:
    """Where will a lane be at a step? The answer is read from the race."""

    ask: str
    lane: str
    step: int
    within: float
    near: str
    far: str
    line: int


Question = Choose | Order | Place


@dataclass(frozen=True)
class Challenge:
    """A goal to be reached with the real controls."""

    words: str
    goal: Claim
    only: tuple[str, ...]
    """The controls, as in `adam.learning_rate` or `surface.rotation`."""
    solution: dict[str, float]
    """By control: values that reach the goal."""
    solution_line: int
    hint: str
    after: int
    """Seconds before the hint is offered."""
    reveal: str


@dataclass(frozen=True)
class LessonScene:
    """What is on the stage, and what is said of it."""

    title: str
    query: str
    race: Race | Training
    play: tuple[int, int]
    show: tuple[str, ...]
    """The arrows."""
    look: str
    words: str
    question: Question | None
    challenge: Challenge | None
    claims: tuple[Claim, ...]
    line: int


@dataclass(frozen=True)
class Lesson:
    """A lesson, as its file says; texts are HTML."""

    id: str
    number: int
    title: str
    minutes: int
    needs: tuple[str, ...]
    leaves_out: str
    read_on: str
    scenes: tuple[LessonScene, ...]
    front_lines: dict[str, int] = field(default_factory=dict)
    """Where the fields of the front matter stand in the file."""
