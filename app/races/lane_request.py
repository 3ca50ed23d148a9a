"""The request for one lane of a race."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.check import Check, Place
from app.web.messages import Name, Numbers, Whole
from app.web.schemas import names_of
from optimizers import (
    OPTIMIZERS,
    SCHEDULES,
    Branch,
    Lane,
    Network,
    Optimizer,
    Schedule,
    Surface,
)


class ScheduleRequest(BaseModel):
    """A factor that changes with the step; what is left out takes its default.

    A schedule whose length is left out lasts as long as the race.
    """

    model_config = ConfigDict(extra="forbid")

    schedule: Name = Field(description="A schedule's id.", json_schema_extra=names_of(SCHEDULES))
    parameters: Numbers = Field({}, description="Each within its range in the catalog.")


class BranchRequest(BaseModel):
    """Where a lane leaves an earlier one.

    Its rows before `step` are the other's, and steps are counted from the start of the race:
    schedules, batches, noise and Adam's bias correction go on as they would have. What of the
    other's inner state the optimizer does not keep begins anew. After the end of the race it
    never leaves; where the other diverged before, it has diverged with it.
    """

    model_config = ConfigDict(extra="forbid")

    lane: Whole = Field(description="The place of the other in `lanes`, from 0; an earlier one.")
    step: Whole = Field(description="From 0 to `limits.steps` of the catalog.")
    fresh: Annotated[bool, Field(strict=True)] = Field(
        False, description="Whether the whole inner state begins anew at that step."
    )

    def chosen(self, check: Check, index: int) -> Branch:
        """The branch requested by the lane at this index."""
        place = ("lanes", index, "branch")
        if index:
            check.between((*place, "lane"), self.lane, 0, index - 1)
        else:
            check.add(place, self.lane, "is not possible: no lane stands before the first")
        check.between((*place, "step"), self.step, 0, check.settings.max_steps)
        return Branch(self.lane, self.step, self.fresh)


class LaneRequest(BaseModel):
    """An optimizer and its parameters; what is left out takes its default."""

    model_config = ConfigDict(extra="forbid")

    optimizer: Name = Field(
        description="An optimizer's id.", json_schema_extra=names_of(OPTIMIZERS)
    )
    parameters: Numbers = Field({}, description="Each within its range in the catalog.")

    schedules: dict[Name, ScheduleRequest] = Field(
        {}, description="For learning_rate or momentum: what multiplies it, step by step."
    )
    batch_size: Whole | None = Field(
        None,
        description="How many examples a step sees; 0 is the full batch, without noise. Up to "
        "the surface's own number of examples, or `limits.batch_size` on an analytic surface, "
        "where noise is averaged over them. Left out: 1 there, all on a surface of examples.",
    )

    branch: BranchRequest | None = Field(
        None,
        description="An earlier lane that it shares the first steps with, if any; so it goes on "
        "with that lane's exact inner state, where its optimizer keeps the same.",
    )

    def chosen(self, check: Check, index: int, surface: Surface | Network | None) -> Lane | None:
        """The lane requested; None where something is wrong with it."""
        place = ("lanes", index)
        optimizer = check.declared(
            OPTIMIZERS,
            (*place, "optimizer"),
            self.optimizer,
            (*place, "parameters"),
            self.parameters,
        )
        check.batch_size(place, surface, self.batch_size)
        if optimizer is None:
            return None
        schedules = self._schedules(check, (*place, "schedules"), optimizer)
        branch = self.branch.chosen(check, index) if self.branch else None
        return None if check.problems else Lane(optimizer, schedules, self.batch_size, branch)

    def _schedules(self, check: Check, place: Place, optimizer: Optimizer) -> dict[str, Schedule]:
        """The schedules requested, by the parameter that each moves."""
        allowed = optimizer.schedulable()
        chosen = {}
        for name, request in self.schedules.items():
            if check.full or not check.one_of((*place, name), name, name, allowed):
                continue
            at = (*place, name)
            schedule = check.declared(
                SCHEDULES,
                (*at, "schedule"),
                request.schedule,
                (*at, "parameters"),
                request.parameters,
            )
            if schedule:
                chosen[name] = schedule
        return chosen
