"""What proves a rule: the rule once more, settings to compare at, and who else has numbers.

A proof is a file in `tests/proofs`, named as the rule is, with a `PROOF`: a `WalkProof`, or a
`StepProof` for a rule whose rounding grows too fast for a walk.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

import numpy as np
from hypothesis import strategies as st

from tests.optimizers.surfaces.by_hand import gradient_of, height_and_gradient, numbers_of
from tests.oracles.agreement import Comparison
from tests.oracles.optax_twin import OptaxTwin


class Reference(Protocol):
    """Somebody else who has numbers of a rule."""

    def comparisons(self, rule: str, proof: "Proof") -> list[Comparison]:
        """What there is to compare."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What every proof has."""

    ranges: Mapping[str, tuple[float, float]]
    """Between which any setting walks regularly: parameter -> (low, high), drawn evenly."""
    references: Sequence[Reference]
    """Whom the rule is compared with, in the order of the reference page."""

    @property
    def twin(self) -> OptaxTwin | None:
        """The same rule in optax, where it has one."""
        return next((one for one in self.references if isinstance(one, OptaxTwin)), None)

    def comparisons(self, rule: str) -> list[Comparison]:
        """All comparisons of a rule."""
        return [one for each in self.references for one in each.comparisons(rule, self)]

    def random_settings(self) -> st.SearchStrategy[dict[str, float]]:
        """Settings within the ranges; whole numbers between whole numbers."""
        return st.fixed_dictionaries(
            {
                name: (st.integers if isinstance(low, int) else st.floats)(low, high)
                for name, (low, high) in self.ranges.items()
            }
        )


@dataclass(frozen=True, kw_only=True)
class WalkProof(Proof):
    """A rule whose whole walk is compared, state and all."""

    steps: Callable[..., Iterator[tuple[np.ndarray, dict[str, np.ndarray]]]]
    """The plain walk: (gradient, x, parameters) -> (point, state) after each step."""
    settings: Sequence[Mapping[str, float]]
    """What it is compared at on every landscape."""

    def walk(self, optimizer, surface, start, count: int) -> tuple[np.ndarray, dict[str, Any]]:
        """The plain walk of an optimizer over a surface: points and states."""
        start = np.array(start, dtype=float)
        walked = self.steps(gradient_of(surface), start, **numbers_of(optimizer))
        points, states = zip(*islice(walked, count), strict=True)
        named = {name: np.stack([state[name] for state in states]) for name in states[0]}
        return np.stack([start, *points]), named


@dataclass(frozen=True, kw_only=True)
class StepProof(Proof):
    """A rule that is compared step by step, each from where ours stands.

    Rounding grows from step to step in any quasi-Newton method, as it does in conjugate gradients,
    so a whole walk cannot be compared to nine digits; every single step of it can.
    """

    step: Callable[..., tuple[np.ndarray, dict[str, np.ndarray]]]
    """The plain step: (height and gradient, x, state, parameters) -> the next point and state."""

    def steps(self, optimizer, surface, walk, count: int) -> Iterator[tuple[np.ndarray, dict]]:
        """Where the plain rule leads from each of the first points and states of our walk."""
        at, numbers = height_and_gradient(surface), numbers_of(optimizer)
        for n in range(count):
            state = {name: values[n] for name, values in walk.state.items()}
            yield self.step(at, walk.x[n], state, **numbers)
