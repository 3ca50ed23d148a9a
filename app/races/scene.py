"""A scene: exactly what a link holds, so that a picture and its link show the same race."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from optimizers import Declared, Lane, Race
from optimizers.training import Training


@dataclass(frozen=True)
class Scene:
    """A race to look at."""

    race: Race | Training

    @property
    def titles(self) -> list[str]:
        """The lanes' titles."""
        return [lane.optimizer.title for lane in self.race.lanes]

    @property
    def title(self) -> str:
        """What the scene shows, in one line."""
        return f"{', '.join(self.titles)} on {self.race.surface.title}"

    def link(self) -> str:
        """The page's address that runs the same race; `tests/links.json` is its grammar."""
        return "/?" + urlencode(list(self._items()), safe=",:@")

    def _items(self) -> Iterable[tuple[str, str]]:
        race, surface = self.race, self.race.surface
        yield "surface", surface.id
        for name, value in _changed(surface, {}):
            yield f"surface.{name}", value
        if isinstance(race, Race) and race.start != race.surface.own_start():
            yield "start", ",".join(map(_number, race.start))
        if race.steps != surface.steps:
            yield "steps", str(race.steps)
        if isinstance(race, Race) and race.noise:
            yield "noise", _number(race.noise)
        if race.seed:
            yield "seed", str(race.seed)
        for lane in race.lanes:
            yield "lane", _lane(lane, race)
        if not race.lanes:
            yield "lanes", "none"


def _number(value: float) -> str:
    return repr(float(value)).removesuffix(".0")


def _changed(declared: Declared, suits: Mapping[str, float]) -> Iterable[tuple[str, str]]:
    """The parameters that differ from what suits, or from their defaults."""
    for name, value in declared.values().items():
        if value != suits.get(name, declared.parameters[name].default):
            yield name, _number(value)


def _lane(lane: Lane, race: Race | Training) -> str:
    rule = lane.optimizer.id
    changed = _changed(lane.optimizer, race.surface.suits.get(rule, {}))
    parts = [rule, *(f"{name}:{value}" for name, value in changed)]
    for moved, schedule in lane.schedules.items():
        parts.append(f"{moved}.schedule:{schedule.id}")
        parts += [f"{moved}.{name}:{value}" for name, value in _changed(schedule, {})]
    batch = lane.batch_on(race.surface)
    if batch != race.surface.usual_batch():
        parts.append(f"batch:{batch or 'full'}")
    if lane.branch:
        fresh = ":fresh" if lane.branch.fresh else ""
        parts.append(f"branch:{lane.branch.lane + 1}@{lane.branch.step}{fresh}")
    return ",".join(parts)
