"""What authors read: claims with their shares, and what happens in a race and around it."""

from collections.abc import Iterable, Iterator

import numpy as np

from app.lessons.claims import lane_names, of_training
from app.lessons.lesson import Place
from app.lessons.runs import Runs
from app.lessons.verdicts import Judge, Verdict
from optimizers import PHENOMENA, Race
from optimizers.training import Training


def lesson(judge: Judge) -> Iterator[str]:
    """Each claim with its share, and with the numbers that decide it."""
    yield f"{judge.lesson.id}: {judge.lesson.title}, {judge.lesson.minutes} minutes"
    for i, scene in enumerate(judge.lesson.scenes):
        yield f"  {i + 1}. {scene.title}"
        for verdict in judge.verdicts(i):
            yield f"     {_said(judge, i, verdict)}"
        if isinstance(scene.question, Place):
            yield f"     place {_placed(judge, i, scene.question)}"
        if scene.challenge:
            reached = "reached" if judge.reached(i, scene.challenge) else "NOT reached"
            yield f"     goal {scene.challenge.goal.text}: {reached} by the solution"


def _placed(judge: Judge, scene: int, asked: Place) -> str:
    """Where a lane is when the question asks for it, and between where from the starts around."""
    lane = lane_names(judge.lesson.scenes[scene].race).index(asked.lane)
    here, count = judge.runs.of(scene), judge.runs.count(scene)
    around = [judge.runs.of(scene, i) for i in range(count)]
    where = ", ".join(
        f"{axis} {_spread(here.quantity(axis, lane)[asked.step], ends)}"
        for axis in ("x", "y")
        for ends in [[one.quantity(axis, lane)[asked.step] for one in around]]
    )
    return f"{asked.lane} at {asked.step}: {where}, right within {asked.within:g}"


def _said(judge: Judge, scene: int, verdict: Verdict) -> str:
    mark = "FALSE" if verdict.fault() else "holds"
    share = "here " if verdict.claim.here else f"{verdict.held:2}/{verdict.of}"
    tree = verdict.claim.tree
    here = judge.evaluation(scene).measured(tree)
    around = [one.measured(tree) for one in judge.evaluations(scene)]
    said = _when if tree["is"] in ("happens", "order", "not") else _spread
    numbers = [
        said(value, column) for value, column in zip(here, zip(*around, strict=True), strict=True)
    ]
    return f"{mark} {share}  {verdict.claim.text}" + (
        f"   [{'; '.join(numbers)}]" if numbers else ""
    )


def _spread(here: float, around: Iterable[float]) -> str:
    """A number at the scene, and the lowest and highest of it around."""
    values = list(around)
    return f"{here:.4g} ({min(values):.4g} to {max(values):.4g})"


def _when(here: float, around: Iterable[float]) -> str:
    """The same of the step at which something happens, if ever."""
    return _spread(here, around).replace("inf", "never")


def race(asked: Race | Training) -> Iterator[str]:
    """What happens in a race, lane by lane; and in how many of its neighbours, and when."""
    runs = Runs([asked])
    here, around = runs.of(0), [runs.of(0, i) for i in range(runs.count(0))]
    yield f"{asked.surface.title} {_beginning(asked)}, {asked.steps} steps"
    of_end = of_training(asked) if isinstance(asked, Training) else ("gap", "distance")
    for lane, name in enumerate(lane_names(asked)):
        yield f"  {name}"
        for quantity in of_end:
            ends = [one.quantity(quantity, lane)[-1] for one in around]
            yield f"     {quantity} at the end {_spread(here.quantity(quantity, lane)[-1], ends)}"
        kinds = [one.id for shown in (here, *around) for one in shown.walks[lane].happened]
        for kind in dict.fromkeys(kinds):
            first = here.first(lane, kind)
            firsts = [one.first(lane, kind) for one in around]
            count = int(np.isfinite(firsts).sum())
            spans = [one for one in here.walks[lane].happened if one.id == kind]
            share = f"in {count} of {len(around)}"
            yield f"     {PHENOMENA[kind].verb} first at {_when(first, firsts)}, {share}"
            yield from (f"        {one.first} to {one.last} {one.detail}" for one in spans[:4])


def _beginning(asked: Race | Training) -> str:
    """Where the lanes begin."""
    if isinstance(asked, Training):
        return f"from the weights of seed {asked.seed}"
    return "from ({:.4g}, {:.4g})".format(*asked.start)
