"""A lesson as the page gets it. Texts are HTML."""

from typing import Any, Literal

from pydantic import Field

from app.lessons.claims import lane_names
from app.lessons.lesson import Challenge, Choose, Lesson, LessonScene, Order, Place, Question
from app.web.messages import Answer

TREE = Field(description="The claim's syntax tree; see `app/lessons/claims/tree.py`.")


class LessonName(Answer):
    """Another lesson."""

    id: str
    title: str


class ChoiceAnswer(Answer):
    """One answer to choose, and what is said to who chose it."""

    text: str
    feedback: str
    right: bool


class ChooseAnswer(Answer):
    """Which of these?"""

    kind: Literal["choose"] = "choose"
    ask: str
    choices: list[ChoiceAnswer]


class OrderAnswer(Answer):
    """In which order?"""

    kind: Literal["order"] = "order"
    ask: str
    lanes: list[str] = Field(description="As shown.")
    answer: list[str]
    feedback: str


class PlaceFeedback(Answer):
    """What is said of a point that was placed."""

    near: str
    far: str


class PlaceAnswer(Answer):
    """Where will a lane be at a step?"""

    kind: Literal["place"] = "place"
    ask: str
    lane: str
    step: int
    within: float = Field(description="How far from the truth an answer is right.")
    feedback: PlaceFeedback


class Hint(Answer):
    """What helps with a challenge."""

    after: int = Field(description="Seconds before it is offered.")
    words: str


class ChallengeAnswer(Answer):
    """A goal to be reached with the real controls."""

    words: str
    goal: dict[str, Any] = TREE
    text: str = Field(description="The goal as a claim.")
    only: list[str] = Field(description="The controls: `adam.learning_rate`, `surface.rotation`.")
    solution: dict[str, float] = Field(description="Values of controls that reach the goal.")
    hint: Hint
    reveal: str


class ClaimAnswer(Answer):
    """A sentence about the scene that was checked."""

    text: str
    tree: dict[str, Any] = TREE
    held: int | None = Field(description="In how many runs beside the scene it holds.")
    of: int | None = Field(description="Of how many; null before `make lessons` has run.")
    here: str = Field(description="Why it is checked at the scene only; empty where it is not.")


class SceneAnswer(Answer):
    """What is on the stage, and what is said of it."""

    title: str
    query: str
    lanes: list[str] = Field(description="As claims and questions call them, in the link's order.")
    play: tuple[int, int]
    show: list[str] = Field(description="The arrows.")
    look: str
    words: str = Field(description="The reveal, where there is a question.")
    question: ChooseAnswer | OrderAnswer | PlaceAnswer | None
    challenge: ChallengeAnswer | None
    claims: list[ClaimAnswer]


class LessonAnswer(Answer):
    """A lesson."""

    id: str
    number: int
    title: str
    minutes: int
    needs: list[LessonName]
    next: LessonName | None = Field(description="The one after it in the course.")
    leaves_out: str
    read_on: str
    scenes: list[SceneAnswer]


def answer(
    lesson: Lesson,
    needs: list[LessonName],
    shares: list[dict[str, Any]],
    following: LessonName | None = None,
) -> LessonAnswer:
    """A lesson, with the shares that `make lessons` has written."""
    kept = [*shares, *({} for _ in lesson.scenes)]
    return LessonAnswer(
        id=lesson.id,
        number=lesson.number,
        title=lesson.title,
        minutes=lesson.minutes,
        needs=needs,
        next=following,
        leaves_out=lesson.leaves_out,
        read_on=lesson.read_on,
        scenes=[_scene(*pair) for pair in zip(lesson.scenes, kept, strict=False)],
    )


def _scene(scene: LessonScene, kept: dict[str, Any]) -> SceneAnswer:
    shares = {one["text"]: one for one in kept.get("claims", [])}
    none = {"held": None, "of": None}
    claims = []
    for claim in scene.claims:
        share = shares.get(claim.text, none)
        claims.append(
            ClaimAnswer(
                text=claim.text,
                tree=claim.tree,
                held=share["held"],
                of=share["of"],
                here=claim.here,
            )
        )
    return SceneAnswer(
        title=scene.title,
        query=scene.query,
        lanes=lane_names(scene.race),
        play=scene.play,
        show=list(scene.show),
        look=scene.look,
        words=scene.words,
        question=_question(scene.question, kept),
        challenge=_challenge(scene.challenge),
        claims=claims,
    )


def _question(
    asked: Question | None, kept: dict[str, Any]
) -> ChooseAnswer | OrderAnswer | PlaceAnswer | None:
    if isinstance(asked, Choose):
        choices = [ChoiceAnswer(**vars(choice)) for choice in asked.choices]
        return ChooseAnswer(ask=asked.ask, choices=choices)
    if isinstance(asked, Order):
        return OrderAnswer(
            ask=asked.ask,
            lanes=list(asked.lanes),
            answer=kept.get("answer", []),
            feedback=asked.feedback,
        )
    if isinstance(asked, Place):
        return PlaceAnswer(
            ask=asked.ask,
            lane=asked.lane,
            step=asked.step,
            within=asked.within,
            feedback=PlaceFeedback(near=asked.near, far=asked.far),
        )
    return None


def _challenge(challenge: Challenge | None) -> ChallengeAnswer | None:
    if challenge is None:
        return None
    return ChallengeAnswer(
        words=challenge.words,
        goal=challenge.goal.tree,
        text=challenge.goal.text,
        only=list(challenge.only),
        solution=challenge.solution,
        hint=Hint(after=challenge.after, words=challenge.hint),
        reveal=challenge.reveal,
    )
