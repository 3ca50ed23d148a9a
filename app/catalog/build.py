"""Builds the catalog: every declaration with all that is needed to show it."""

from collections.abc import Mapping
from typing import Any

from app.catalog.answer import (
    Catalog,
    Data,
    DataColumn,
    Domain,
    Limits,
    OptimizerEntry,
    ParameterEntry,
    ScheduleEntry,
    SurfaceEntry,
)
from app.catalog.typeset import typeset
from app.races import FIRST_LANES
from app.settings import Settings
from optimizers import (
    OPTIMIZERS,
    SCHEDULES,
    SURFACES,
    Dataset,
    Declared,
    Optimizer,
    Param,
    Schedule,
    Surface,
)


def build_catalog(settings: Settings) -> Catalog:
    """The catalog as it is now: what is declared, and the limits of a request."""
    return Catalog(
        optimizers=[_optimizer(one) for one in OPTIMIZERS.values()],
        surfaces=[_surface(one, settings) for one in SURFACES.values()],
        first_lanes=list(FIRST_LANES),
        schedules=[_schedule(one) for one in SCHEDULES.values()],
        limits=Limits(
            steps=settings.max_steps,
            lanes=settings.max_lanes,
            noise=settings.max_noise,
            seed=settings.max_seed,
            batch_size=settings.max_batch_size,
            coordinate=settings.max_coordinate,
            grid_cells=settings.max_grid_cells,
        ),
    )


def _entry(one: type[Declared]) -> dict[str, Any]:
    """What all declarations have in common."""
    return {
        "kind": one.kind,
        "id": one.id,
        "title": one.title,
        "summary": one.summary(),
        "reference": one.reference,
        "formula": typeset(one.formula, "block"),
        "parameters": _parameters(one.parameters),
    }


def _parameters(parameters: Mapping[str, Param]) -> list[ParameterEntry]:
    return [
        ParameterEntry(
            name=name,
            symbol=typeset(words.symbol),
            default=words.default,
            low=words.low,
            high=words.high,
            scale=words.scale,
            help=words.help,
            schedulable=words.schedulable,
        )
        for name, words in parameters.items()
    ]


def _optimizer(one: type[Optimizer]) -> OptimizerEntry:
    return OptimizerEntry(
        **_entry(one),
        year=one.year,
        family=one.family,
        parents=list(one.parents),
        convention=one.convention,
        keeps=one.keeps(),
        source=one.source(),
    )


def _schedule(one: type[Schedule]) -> ScheduleEntry:
    return ScheduleEntry(**_entry(one), curve=one.curve, source=one.source())


def _surface(one: type[Surface], settings: Settings) -> SurfaceEntry:
    x, y = one.domain
    return SurfaceEntry(
        **_entry(one),
        theme=one.theme,
        look=one.look,
        domain=Domain(x=x, y=y),
        axes=one.axes,
        start=one.start,
        steps=one.steps,
        dimensions=one.dimensions,
        examples=one.examples,
        data=_data(one.data) if one.data else None,
        heights=one.spacing,
        usual_batch=one.usual_batch(),
        largest_batch=settings.largest_batch(one.examples),
        largest_noise=settings.largest_noise(one.examples),
        suits={rule: dict(values) for rule, values in one.suits.items()},
    )


def _data(examples: Dataset) -> Data:
    return Data(
        title=examples.title,
        source=examples.source,
        url=examples.url,
        columns=[DataColumn(name=name, unit=unit) for name, unit in examples.columns],
        rows=[list(row) for row in examples.rows],
    )
