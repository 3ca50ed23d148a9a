"""Renders the reference page."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from jinja2 import Environment

from app.catalog import Catalog, OptimizerEntry, ScheduleEntry, SurfaceEntry
from app.races import Scene
from app.reference import lineage, pictures, scenes, sentences, tree
from app.reference.drawing import label
from app.reference.palette import Look, look_of
from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, SURFACES
from optimizers.training import Training
from optimizers.tuning import NETWORK_PROCEDURE, PROCEDURE


@dataclass(frozen=True)
class Figure:
    """A picture and its caption."""

    address: str
    size: tuple[int, int]
    alt: str
    caption: str
    legend: list[tuple[str, Look]]  # the lanes' titles, and how they are drawn
    link: str


def address(kind: str, name: str) -> str:
    """The address of a picture."""
    return f"/reference/pictures/{kind}/{name}.svg"


def figure(at: str, scene: Scene, steps: int | None = None) -> Figure:
    """The picture of a race at an address; of so many of its steps, or of all."""
    shown = scene.race.steps if steps is None else steps
    title, length = scene.race.surface.title, sentences.counted(shown, "step")
    walks, caption = _ground(scene)
    return Figure(
        address=at,
        size=pictures.size(scene),
        alt=f"{walks.format(sentences.listed(scene.titles))}, {length}",
        caption=f"{title}, {length}{caption}",
        legend=[(title, look_of(slot)) for slot, title in enumerate(scene.titles)],
        link=scene.link(),
    )


def _ground(scene: Scene) -> tuple[str, str]:
    """What its picture shows of the lanes, and what is said below it."""
    title, walks = scene.race.surface.title, "walk" if len(scene.titles) == 1 else "walks"
    if isinstance(scene.race, Training):
        said = "; above on the training part, below on the test part"
        return f"The losses of {{}} that train {title}", said
    if scene.race.surface.dimensions == 1:
        return f"The {walks} of {{}} along the curve {title}", "; below, x step by step"
    return f"The {walks} of {{}} over the contours of {title}", ""


def _optimizer(entry: OptimizerEntry) -> dict[str, Any]:
    rule = OPTIMIZERS[entry.id]
    children = lineage.children(OPTIMIZERS, entry.id)
    return {
        "entry": entry,
        "parents": [OPTIMIZERS[name] for name in rule.parents],
        "children": [OPTIMIZERS[name] for name in children],
        "agreements": sentences.agreements(entry.id),
        "figure": figure(address("optimizers", entry.id), scenes.of_optimizer(rule)),
    }


def _surface(entry: SurfaceEntry) -> dict[str, Any]:
    surface = SURFACES[entry.id]
    said, points = sentences.stationary(surface())
    names = surface.axes[: surface.dimensions]
    spans = zip(names, surface.domain, strict=False)
    return {
        "entry": entry,
        "domain": ", ".join(f"{n} from {label(low)} to {label(high)}" for n, (low, high) in spans),
        "start": ", ".join(f"{n} = {label(x)}" for n, x in zip(names, surface.start, strict=False)),
        "length": sentences.counted(surface.steps, "step"),
        "chosen": [(OPTIMIZERS[rule].title, one) for rule, one in surface.chosen.items()],
        "said": said,
        "points": points,
        "columns": [*names, "f"],
        "figure": figure(address("surfaces", entry.id), scenes.of_surface(surface)),
    }


def _network(entry: SurfaceEntry) -> dict[str, Any]:
    network = NETWORKS[entry.id]
    return {
        "entry": entry,
        "length": sentences.counted(network.steps, "step"),
        "refused": [(OPTIMIZERS[rule].title, why) for rule, why in _refuses(entry).items()],
        "chosen": [(OPTIMIZERS[rule].title, one) for rule, one in network.chosen.items()],
        "figure": figure(address("networks", entry.id), scenes.of_network(network)),
    }


def _refuses(entry: SurfaceEntry) -> dict[str, str]:
    return entry.network.refuses if entry.network else {}


def _schedule(entry: ScheduleEntry) -> dict[str, Any]:
    scene = scenes.of_schedule(SCHEDULES[entry.id])
    figure = Figure(
        address=address("schedules", entry.id),
        size=pictures.CURVE,
        alt=f"The factor of {entry.title} over {pictures.SHOWN} steps: it {entry.curve}",
        caption=f"The factor over {pictures.SHOWN} steps",
        legend=[],
        link=scene.link(),
    )
    return {"entry": entry, "figure": figure}


def render(templates: Environment, catalog: Catalog, static: Callable[[str], str]) -> bytes:
    """The page as HTML; browsers fetch the pictures on their own."""
    surfaces = [_surface(entry) for entry in catalog.surfaces if not entry.network]
    themes = groupby(surfaces, lambda surface: surface["entry"].theme)
    html = templates.get_template("reference.html").render(
        static=static,
        here="/reference",
        tree=tree.layout(OPTIMIZERS),
        box=tree.BOX,
        longest=tree.LONGEST,
        optimizers=[_optimizer(entry) for entry in catalog.optimizers],
        themes=[(theme, list(group)) for theme, group in themes],
        networks=[_network(entry) for entry in catalog.surfaces if entry.network],
        schedules=[_schedule(entry) for entry in catalog.schedules],
        phenomena=[{"entry": entry} for entry in catalog.phenomena],
        tuning=PROCEDURE,
        teaching=NETWORK_PROCEDURE,
        default_of=sentences.default_of,
        range_of=sentences.range_of,
        drawn_as=sentences.drawn_as,
    )
    return html.encode()
