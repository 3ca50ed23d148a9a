"""Which claims of a lesson hold, at their scenes and around them; and what else must be true."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from app.lessons.challenges import solved
from app.lessons.claims import Evaluation, Scope, parse, read_value
from app.lessons.lesson import Challenge, Claim, Lesson, LessonScene, Order, Place
from app.lessons.neighbours import ENOUGH
from app.lessons.problem import Wrong
from app.lessons.questions import ordered
from app.lessons.runs import Runs, shown


class Verdict(NamedTuple):
    """Whether a claim holds at its scene, and in how many of how many neighbours."""

    claim: Claim
    here: bool
    held: int
    of: int

    def fault(self) -> str:
        """What is wrong with the claim; empty if nothing is."""
        if not self.here:
            return f"{self.claim.text!r} is false at the scene"
        if self.held < ENOUGH * self.of:
            return f"{self.claim.text!r} holds in {self.held} of {self.of} neighbours only"
        return ""


class Judge:
    """A lesson and all that its races show."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.runs = Runs([scene.race for scene in lesson.scenes])

    def evaluation(self, scene: int, neighbour: int | None = None) -> Evaluation:
        """What claims of a scene, counted from 0, are checked against."""
        scenes = {i + 1: self.runs.of(i, neighbour) for i in range(scene + 1)}
        return Evaluation(scenes[scene + 1], scenes)

    def evaluations(self, scene: int) -> Iterator[Evaluation]:
        """The same for all neighbours."""
        for neighbour in range(self.runs.count(scene)):
            yield self.evaluation(scene, neighbour)

    def claims(self, scene: int) -> list[Claim]:
        """The claims of a scene; the order that a question asks for is one."""
        stated = self.lesson.scenes[scene]
        asked = stated.question
        if not isinstance(asked, Order):
            return list(stated.claims)
        text = ordered(self.answer(scene, asked), asked.by)
        return [Claim(text, parse(text, Scope(stated.race)), asked.line), *stated.claims]

    def answer(self, scene: int, asked: Order) -> list[str]:
        """The lanes in the order that the race shows."""
        scope, evaluation = Scope(self.lesson.scenes[scene].race), self.evaluation(scene)
        values = {
            lane: evaluation.value(read_value(f"{lane}.{asked.by}", scope)) for lane in asked.lanes
        }
        return sorted(asked.lanes, key=lambda lane: values[lane])

    def verdicts(self, scene: int) -> list[Verdict]:
        """One for each claim of a scene."""
        return [self._verdict(scene, claim) for claim in self.claims(scene)]

    def _verdict(self, scene: int, claim: Claim) -> Verdict:
        here = self.evaluation(scene).holds(claim.tree)
        if claim.here:
            return Verdict(claim, here, int(here), 1)
        held = [around.holds(claim.tree) for around in self.evaluations(scene)]
        return Verdict(claim, here, sum(held), len(held))

    def faults(self) -> list[Wrong]:
        """All that the races show to be wrong with the lesson."""
        found: list[Wrong] = []
        for i, scene in enumerate(self.lesson.scenes):
            verdicts = self.verdicts(i)
            found += [Wrong(one.claim.line, one.fault()) for one in verdicts if one.fault()]
            found += self._other_faults(i, scene)
        return found

    def _other_faults(self, i: int, scene: LessonScene) -> Iterator[Wrong]:
        asked = scene.question
        if isinstance(asked, Place):
            place = Scope(scene.race).names.index(asked.lane)
            if not self.runs.of(i).walks[place].x[asked.step].sum() < float("inf"):
                yield Wrong(asked.line, f"{asked.lane} has diverged by step {asked.step}")
        if scene.challenge:
            goal = scene.challenge.goal
            if self.evaluation(i).holds(goal.tree):
                yield Wrong(goal.line, "the goal is reached before anything is moved")
            if not self.reached(i, scene.challenge):
                yield Wrong(scene.challenge.solution_line, "the solution does not reach the goal")

    def reached(self, scene: int, challenge: Challenge) -> bool:
        """Whether a challenge's solution reaches its goal."""
        own = shown(solved(self.lesson.scenes[scene].race, challenge))
        before = self.evaluation(scene)
        scenes = {**before.scenes, scene + 1: own}
        return replace(before, own=own, scenes=scenes).holds(challenge.goal.tree)


def shares(judge: Judge) -> list[dict[str, object]]:
    """The verdicts by scene, as the page shows them and as they are kept beside the lesson."""
    found = []
    for i, scene in enumerate(judge.lesson.scenes):
        claims = [
            {"text": one.claim.text, "held": one.held, "of": one.of} for one in judge.verdicts(i)
        ]
        kept: dict[str, object] = {"claims": claims}
        if isinstance(scene.question, Order):
            kept["answer"] = judge.answer(i, scene.question)
        found.append(kept)
    return found
