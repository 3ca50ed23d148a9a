"""The request for a landscape."""

from typing import Annotated, NamedTuple

import jax
from pydantic import ConfigDict, Field, JsonValue

from app.check import Check
from app.settings import Settings
from app.trainings import TrainingRequest
from app.web.messages import Number, Whole
from app.web.problems import Problem, Refused
from optimizers.landscapes import Plane, PlaneKind, Window, plane_of
from optimizers.training import Trained, Training

FAR = 1e30  # of a window; a lane may run out of all bounds, and float32 reaches not much further
SLENDER, WIDE = 0.05, 20.0  # times as wide as high

EXAMPLE: dict[str, JsonValue] = {
    "race": {
        "surface": "digits",
        "steps": 100,
        "lanes": [{"optimizer": "adam"}, {"optimizer": "momentum"}],
    },
    "plane": "principal",
    "columns": 21,
    "rows": 21,
}


class Asked(NamedTuple):
    """What is asked for of a training."""

    training: Training
    kind: PlaneKind
    lane: int
    ends: tuple[int, int]
    seed: int
    window: Window

    def plane(self, trained: Trained, device: jax.Device) -> Plane:
        """The plane, once the training is finished.

        Raises:
            Refused: the loss is too steep where it goes through.
        """
        try:
            return plane_of(
                trained, self.kind, lane=self.lane, ends=self.ends, seed=self.seed, device=device
            )
        except ValueError as error:
            message = f"is not possible: {error}"
            raise Refused(422, [Problem(field="plane", value=self.kind, message=message)]) from None


class LandscapeRequest(TrainingRequest):
    """The training of a network, and the plane in which it is seen."""

    model_config = ConfigDict(json_schema_extra={"example": EXAMPLE})

    plane: PlaneKind = Field(
        "principal",
        description="Principal components of all paths; two random directions, normalized by "
        "filter, about a lane's end; the sharpest directions there; or the plane through the "
        "first weights and the ends of two lanes.",
    )
    lane: Whole = Field(
        0, description="For `random` and `sharpest`: whose end, as its place in the race's lanes."
    )
    ends: tuple[Whole, Whole] = Field((0, 1), description="For `ends`: the places of two lanes.")
    seed: Whole = Field(0, description="For `random`: from 0 to `limits.seed` of the catalog.")
    x: tuple[Number, Number] | None = Field(
        None, description="The window, from low to high; null: what holds all paths, with a margin."
    )
    y: tuple[Number, Number] | None = Field(None, description="Likewise.")
    aspect: Number | None = Field(
        None,
        description="Where the window is null: how many times as wide as high to make it, "
        f"from {SLENDER} to {WIDE:g}; null: as it comes.",
    )
    columns: Whole = Field(41, description="Points along x, at least 2.")
    rows: Whole = Field(41, description="Points along y, at least 2.")
    slices: Annotated[bool, Field(strict=True)] = Field(
        True, description="Whether to send the slice's loss under each row of the paths."
    )

    def asked(self, settings: Settings) -> Asked:
        """What is asked for.

        Raises:
            Refused: something is wrong with the request.
        """
        training, check = self.training(settings), Check(settings)
        self._check_lanes(check, len(training.lanes))
        check.seed(self.seed)
        for axis, span in (("x", self.x), ("y", self.y)):
            _check_span(check, axis, span)
        check.between(("aspect",), 1.0 if self.aspect is None else self.aspect, SLENDER, WIDE)
        check.cells(self.columns, self.rows, settings.max_landscape_cells)
        if check.problems:
            raise Refused(422, check.problems)
        window = Window(self.columns, self.rows, self.x, self.y, self.aspect, self.slices)
        return Asked(training, self.plane, self.lane, self.ends, self.seed, window)

    def _check_lanes(self, check: Check, lanes: int) -> None:
        if self.plane != "ends":
            check.between(("lane",), self.lane, 0, lanes - 1)
            return
        for place, end in enumerate(self.ends):
            check.between(("ends", place), end, 0, lanes - 1)
        if self.ends[0] == self.ends[1]:
            check.add(("ends",), list(self.ends), "must be of two different lanes")


def _check_span(check: Check, axis: str, span: tuple[float, float] | None) -> None:
    if span is None:
        return
    for place, end in enumerate(span):
        check.between((axis, place), end, -FAR, FAR)
    if span[0] >= span[1]:
        check.add((axis,), list(span), "must go from low to high")
