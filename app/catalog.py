"""Builds the catalog: every optimizer and surface with all that is needed to show it."""

import re
from collections.abc import Mapping
from typing import Any

from latex2mathml.converter import convert

from app.answers import (
    Catalog,
    Data,
    DataColumn,
    Domain,
    Formula,
    Limits,
    OptimizerEntry,
    ParameterEntry,
    ScheduleEntry,
    SurfaceEntry,
)
from app.draws import MOST_EXAMPLES, MOST_SEED
from app.settings import Settings
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Optimizer, Schedule, Surface
from optimizers.data import Examples
from optimizers.declare import Declared, Param

_FUNCTION = re.compile(r"<mi>([a-z]{2,})</mi>")  # cos, sin, log ...
_SPACE = '<mspace width="0.167em" />'


def typeset(tex: str, display: str = "inline") -> Formula:
    """TeX beside its MathML; `&` and a double backslash align several lines."""
    tex = "\n".join(line.strip() for line in tex.strip().splitlines())
    aligned = rf"\begin{{split}}{tex}\end{{split}}" if "&" in tex or r"\\" in tex else tex
    mathml = convert(aligned, display=display)
    # TeX sets a function's name off from its neighbours, and MathML does not
    return Formula(tex=tex, mathml=_FUNCTION.sub(rf"{_SPACE}<mi>\1</mi>{_SPACE}", mathml))


def build(settings: Settings) -> Catalog:
    """The catalog as it is now: what is declared, and the limits of a request."""
    return Catalog(
        optimizers=[_optimizer(one) for one in OPTIMIZERS.values()],
        surfaces=[_surface(one) for one in SURFACES.values()],
        schedules=[_schedule(one) for one in SCHEDULES.values()],
        limits=Limits(
            steps=settings.max_steps,
            lanes=settings.max_lanes,
            noise=settings.max_noise,
            seed=MOST_SEED,
            batch_size=MOST_EXAMPLES,
            coordinate=settings.max_coordinate,
            grid_cells=settings.max_grid_cells,
        ),
    )


def _entry(one: type[Declared]) -> dict[str, Any]:
    """What optimizers and surfaces have in common."""
    return {
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


def _surface(one: type[Surface]) -> SurfaceEntry:
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
        heights=one.heights,
        suits={rule: dict(values) for rule, values in one.suits.items()},
    )


def _data(examples: Examples) -> Data:
    return Data(
        title=examples.title,
        source=examples.source,
        url=examples.url,
        columns=[DataColumn(name=name, unit=unit) for name, unit in examples.columns],
        rows=[list(row) for row in examples.rows],
    )
