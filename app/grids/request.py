"""The request for the heights of a surface."""

from pydantic import BaseModel, ConfigDict, Field

from app.check import Check
from app.grids.grid import Grid
from app.settings import Settings
from app.web.messages import Format, QueryNumber, Span
from app.web.problems import Refused
from optimizers import SURFACES, Surface
from optimizers.engine import Batch, batch, batch_size_on


class GridRequest(BaseModel):
    """A grid of heights; any other query parameter is one of the surface's own."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, QueryNumber]

    x_low: QueryNumber | None = Field(None, description="The domain's where left out.")
    x_high: QueryNumber | None = Field(None, description="The domain's where left out.")
    y_low: QueryNumber | None = Field(None, description="The domain's where left out.")
    y_high: QueryNumber | None = Field(None, description="The domain's where left out.")
    columns: int = Field(160, description="Points along x, at least 2.")
    rows: int = Field(160, description="Points along y, at least 2.")
    step: int | None = Field(
        None, description="Show the surface as the batch of this step sees it, from 1 on."
    )
    batch_size: int | None = Field(None, description="With a step: as a lane of a race has it.")
    seed: int = Field(0, description="With a step: as the race has it.")
    noise: QueryNumber = Field(0.0, description="With a step: as the race has it.")
    format: Format = Field("binary", description="What to answer with.")

    def grid(self, name: str, settings: Settings) -> Grid:
        """The grid requested.

        Raises:
            Refused: something is wrong with the request.
        """
        check = Check(settings)
        if not check.one_of(("surface",), name, name, SURFACES):
            raise Refused(404, check.problems)
        parameters = self.__pydantic_extra__ or {}
        surface = check.declared(SURFACES, ("surface",), name, (), parameters)
        x, y = (self._window(check, axis, SURFACES[name]) for axis in "xy")
        check.cells(self.columns, self.rows, settings.max_grid_cells)
        self._check_batch(check, SURFACES[name])
        if surface is None or check.problems:
            raise Refused(422, check.problems)
        return Grid(surface, x, y, self.columns, self.rows, self._batch(surface))

    def _check_batch(self, check: Check, surface: type[Surface]) -> None:
        if self.step is None:
            for field in {"batch_size", "seed", "noise"} & self.model_fields_set:
                check.add((field,), getattr(self, field), "needs a step, whose batch it is of")
            return
        check.between(("step",), self.step, 1, check.settings.max_steps)
        check.seed(self.seed)
        check.noise(surface, self.noise)
        check.batch_size((), surface, self.batch_size)

    def _batch(self, surface: Surface) -> Batch | None:
        if self.step is None:
            return None
        return batch(
            self.step,
            seed=self.seed,
            sigma=self.noise,
            examples=surface.examples,
            batch_size=batch_size_on(surface, self.batch_size),
        )

    def _window(self, check: Check, axis: str, surface: type[Surface]) -> Span:
        """The range on one axis; the surface's domain fills in what is left out."""
        low, high = surface.domain["xy".index(axis)]
        given_low, given_high = getattr(self, f"{axis}_low"), getattr(self, f"{axis}_high")
        low = low if given_low is None else given_low
        high = high if given_high is None else given_high
        check.coordinate((f"{axis}_low",), low)
        check.coordinate((f"{axis}_high",), high)
        if low >= high:
            check.add((f"{axis}_low",), low, f"must be below {axis}_high, which is {high!r}")
        return low, high
