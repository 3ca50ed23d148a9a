"""Optax: the updates of the version that is installed, run on gradients taken by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import jax
import numpy as np
import optax

from optimizers import OPTIMIZERS, trace
from tests.optimizers.surfaces.by_hand import gradient_of, numbers_of
from tests.oracles.agreement import Comparison
from tests.oracles.landscapes import LANDSCAPES, STEPS, Landscape
from tests.oracles.walking import apart

PAGE = "https://optax.readthedocs.io/en/latest/api/optimizers.html"
ON_RECORD = ("saddle", "beale", "rosenbrock")


def averages(twin, learning_rate, beta1, beta2, epsilon, **more):
    """A twin of Adam's family, with optax's names for its parameters."""
    return twin(learning_rate, b1=beta1, b2=beta2, eps=epsilon, **more)


@partial(jax.jit, static_argnums=0)
def _step(make, numbers, x, state, g):
    updates, state = make(**numbers).update(g, state, x)
    return optax.apply_updates(x, updates), state


@dataclass(frozen=True, kw_only=True)
class OptaxTwin:
    """The same rule in optax."""

    name: str
    make: Callable[..., optax.GradientTransformation]
    """From our parameters."""
    words: str = "the same rule"
    """How the conventions map."""
    common: Mapping[str, float] = field(default_factory=dict)
    """Parameters where our rule and optax's are the same one."""
    lacks: tuple[str, ...] = ()
    """Parameters of ours that optax has no word for; settings with them are not compared."""
    at: Callable[[dict[str, float], int], dict[str, float]] = lambda numbers, t: numbers
    """What optax gets for our parameters at a step."""
    stored: Callable[[Any, Any], np.ndarray] = lambda optimizer, walk: walk.x
    """The points of our walk that optax would store."""

    def difference(self, optimizer, landscape: Landscape) -> float:
        """How far our walk and optax's are apart, relative to the scale of the walk."""
        surface, start = landscape
        walk = trace(optimizer, surface, start=start, steps=STEPS)
        return apart(self.stored(optimizer, walk), self.walk(optimizer, surface, start))

    def walk(self, optimizer, surface, start) -> np.ndarray:
        """The points of optax's walk, the start first."""
        gradient, points = gradient_of(surface), [np.array(start)]
        numbers = {k: v for k, v in numbers_of(optimizer).items() if k not in self.lacks}
        state = self.make(**numbers).init(points[0])
        for t in range(1, STEPS + 1):
            g = gradient(points[-1])
            x, state = _step(self.make, self.at(numbers, t), points[-1], state, g)
            points.append(np.asarray(x))
        return np.stack(points)

    def comparisons(self, rule: str, proof: Any) -> list[Comparison]:
        """One, over the settings of the proof."""
        compared = [one for one in proof.settings if not set(one) & set(self.lacks)]
        words = f"on Rosenbrock, Beale and the saddle; {self.words}"
        measure = partial(self._over, rule, compared)
        return [Comparison(f"optax.{self.name}", PAGE, STEPS, words, measure)]

    def _over(self, rule: str, settings) -> float:
        return max(
            self.difference(OPTIMIZERS[rule](**{**one, **self.common}), LANDSCAPES[name])
            for one in settings
            for name in ON_RECORD
        )
