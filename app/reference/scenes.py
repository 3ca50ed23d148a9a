"""What a picture shows, and the link that races it: the same surface, lanes, start and steps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import jax
import numpy as np

from optimizers import OPTIMIZERS, SURFACES, Lane, Optimizer, Schedule, Surface
from optimizers.declare import Declared
from optimizers.packing import named_values
from optimizers.program import LOSS
from optimizers.trajectory import chunks

FIRST_LANES = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
VALLEY = "elliptical"  # one valley for every optimizer, so that pictures can be compared
TURNED = {"rotation": 30.0}  # or the methods that rescale each coordinate have it too easy
GRAIN = 1.0  # gradient noise, without which a schedule has little to settle


@dataclass(frozen=True)
class Scene:
    """A race from a surface's own start, for as long as the surface asks."""

    surface: Surface
    lanes: tuple[Lane, ...]
    noise: float = 0.0

    @property
    def steps(self) -> int:
        """How long the race is."""
        return type(self.surface).steps

    @property
    def titles(self) -> list[str]:
        """What each lane is called."""
        return [lane.optimizer.title for lane in self.lanes]

    @property
    def title(self) -> str:
        """What one sees."""
        return f"{', '.join(self.titles)} on {self.surface.title}"

    def walks(self, device: jax.Device) -> np.ndarray:
        """Run the race: x, y and f, of shape (lanes, steps + 1, 3)."""
        rows = chunks(self.lanes, self.surface, steps=self.steps, noise=self.noise, device=device)
        return np.concatenate(list(rows), axis=1)[..., : LOSS + 1]

    def link(self) -> str:
        """The page's address that runs the same race; its format is that of `model/link/`."""
        surface = self.surface
        items = [("surface", surface.id)]
        items += [(f"surface.{name}", value) for name, value in _changed(surface)]
        items += [("steps", str(self.steps))]
        items += [("noise", _number(self.noise))] if self.noise else []
        items += [("lane", _lane(lane)) for lane in self.lanes]
        return "/?" + urlencode(items, safe=",:")


def _number(value: float) -> str:
    return repr(float(value)).removesuffix(".0")


def _changed(one: Declared) -> Iterable[tuple[str, str]]:
    """The parameters that do not stand at their defaults."""
    defaults = {name: words.default for name, words in one.parameters.items()}
    values = named_values(one).items()
    return [(name, _number(value)) for name, value in values if value != defaults[name]]


def _lane(lane: Lane) -> str:
    parts = [lane.optimizer.id, *(f"{name}:{value}" for name, value in _changed(lane.optimizer))]
    for moved, schedule in lane.schedules.items():
        parts.append(f"{moved}.schedule:{schedule.id}")
        parts += [f"{moved}.{name}:{value}" for name, value in _changed(schedule)]
    return ",".join(parts)


def _suited(kind: type[Optimizer], surface: Surface) -> Optimizer:
    """An optimizer with what suits the surface, as the page begins with it."""
    return kind(**surface.suits.get(kind.id, {}))


def _field(surface: Surface, kinds: Iterable[type[Optimizer]]) -> tuple[Lane, ...]:
    return tuple(Lane(_suited(kind, surface)) for kind in kinds)


def of_optimizer(one: type[Optimizer]) -> Scene:
    """It and its parents in a turned valley, so that one sees what it changes."""
    valley = SURFACES[VALLEY](**TURNED)
    return Scene(valley, _field(valley, [one, *(OPTIMIZERS[name] for name in one.parents)]))


def of_surface(one: type[Surface]) -> Scene:
    """The six that the page begins with."""
    known: Mapping[str, type[Optimizer]] = OPTIMIZERS
    surface = one()
    return Scene(surface, _field(surface, [known[name] for name in FIRST_LANES]))


def of_schedule(one: type[Schedule]) -> Scene:
    """Gradient descent in a noisy valley, with the schedule and without."""
    valley = SURFACES[VALLEY](**TURNED)
    (rule,) = (lane.optimizer for lane in _field(valley, [OPTIMIZERS["gradient_descent"]]))
    scheduled = Lane(rule, {"learning_rate": one()})
    return Scene(valley, (scheduled, Lane(rule)), noise=GRAIN)
