"""Builds the catalog: every declaration with all that is needed to show it."""

from collections.abc import Mapping
from typing import Any

from app.catalog.answer import (
    Catalog,
    Chosen,
    Data,
    DataColumn,
    Domain,
    FramePart,
    Limits,
    OptimizerEntry,
    ParameterEntry,
    PhenomenonEntry,
    ScheduleEntry,
    StateEntry,
    SurfaceEntry,
    Tolerance,
)
from app.catalog.network import network_entry
from app.catalog.typeset import typeset
from app.races import FIRST_LANES, HIGHEST_TOLERANCE, LOWEST_TOLERANCE
from app.settings import Settings
from app.sharing import HIDDEN
from optimizers import (
    NETWORKS,
    OPTIMIZERS,
    PHENOMENA,
    SCHEDULES,
    SURFACES,
    TOLERANCE,
    Dataset,
    Declared,
    Optimizer,
    Param,
    Phenomenon,
    Schedule,
    Surface,
)
from optimizers.engine import state_columns


def build_catalog(settings: Settings) -> Catalog:
    """The catalog as it is now: what is declared, and the limits of a request."""
    return Catalog(
        optimizers=[_optimizer(rule) for rule in OPTIMIZERS.values()],
        surfaces=[
            *(_surface(surface, settings) for surface in SURFACES.values()),
            *(network_entry(network, _entry(network)) for network in NETWORKS.values()),
        ],
        first_lanes=list(FIRST_LANES),
        schedules=[_schedule(schedule) for schedule in SCHEDULES.values()],
        phenomena=[_phenomenon(each) for each in PHENOMENA.values()],
        tolerance=Tolerance(default=TOLERANCE, low=LOWEST_TOLERANCE, high=HIGHEST_TOLERANCE),
        frame_parts=[FramePart(id=name, words=words) for name, words in HIDDEN.items()],
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


def _entry(declaration: type[Declared]) -> dict[str, Any]:
    """What all declarations have in common."""
    return {
        "kind": declaration.kind,
        "id": declaration.id,
        "title": declaration.title,
        "summary": declaration.summary(),
        "reference": declaration.reference,
        "formula": typeset(declaration.formula, "block"),
        "parameters": _parameters(declaration.parameters),
    }


def _parameters(parameters: Mapping[str, Param]) -> list[ParameterEntry]:
    return [
        ParameterEntry(
            name=name,
            symbol=typeset(parameter.symbol),
            default=parameter.default,
            low=parameter.low,
            high=parameter.high,
            scale=parameter.scale,
            choices=list(parameter.choices),
            help=parameter.help,
            schedulable=parameter.schedulable,
        )
        for name, parameter in parameters.items()
    ]


def _optimizer(rule: type[Optimizer]) -> OptimizerEntry:
    return OptimizerEntry(
        **_entry(rule),
        year=rule.year,
        family=rule.family,
        parents=list(rule.parents),
        convention=rule.convention,
        keeps=rule.keeps(),
        edge=rule.has_edge(),
        state=_state(rule),
        source=rule.source(),
    )


def _state(rule: type[Optimizer]) -> list[StateEntry]:
    columns = state_columns(rule)
    return [
        StateEntry(
            name=name,
            help=field.help,
            drawn=field.drawing.drawn,
            times=field.drawing.times,
            power=field.drawing.power,
            as_found=field.drawing.as_found,
            columns=[column for column in columns if column.partition(".")[0] == name],
        )
        for name, field in rule.state_fields().items()
    ]


def _schedule(schedule: type[Schedule]) -> ScheduleEntry:
    return ScheduleEntry(**_entry(schedule), curve=schedule.curve, source=schedule.source())


def _phenomenon(phenomenon: type[Phenomenon]) -> PhenomenonEntry:
    return PhenomenonEntry(
        id=phenomenon.id,
        title=phenomenon.title,
        words=phenomenon.words,
        summary=phenomenon.summary(),
        reference=phenomenon.reference,
    )


def _surface(surface: type[Surface], settings: Settings) -> SurfaceEntry:
    x, y = surface.domain
    return SurfaceEntry(
        **_entry(surface),
        theme=surface.theme,
        look=surface.look,
        leaves_out=surface.leaves_out,
        domain=Domain(x=x, y=y),
        axes=surface.axes,
        start=surface.start,
        turned_by=surface.turned_by,
        steps=surface.steps,
        dimensions=surface.dimensions,
        examples=surface.examples,
        data=_data(surface.data) if surface.data else None,
        usual_batch=surface.usual_batch(),
        largest_batch=settings.largest_batch(surface.examples),
        largest_noise=settings.largest_noise(surface.examples),
        suits={rule: dict(values) for rule, values in surface.suits.items()},
        chosen={rule: Chosen(**one._asdict()) for rule, one in surface.chosen.items()},
        network=None,
    )


def _data(dataset: Dataset) -> Data:
    return Data(
        title=dataset.title,
        source=dataset.source,
        url=dataset.url,
        columns=[DataColumn(name=name, unit=unit) for name, unit in dataset.columns],
        rows=[list(row) for row in dataset.rows],
    )
