"""`take_apart` shows a step line by line, as mathematics with the step's numbers in it."""

from dataclasses import dataclass
from typing import Any

import jax
import numpy as np

from optimizers.apart.anatomy import Anatomy, anatomy
from optimizers.apart.lines import LONG, Line, is_long
from optimizers.apart.notation import Leaf, Notation
from optimizers.apart.symbols import number, text
from optimizers.apart.values import Values, values
from optimizers.declare import Optimizer, Surface
from optimizers.engine import Lane, Race


@dataclass(frozen=True)
class TakenLine:
    """One thing that a step worked out."""

    name: str
    """A variable of the source, a field of the state, or `step` for the new point."""
    value: Any
    """What came of it: an array, or several of them."""
    symbols: str
    """How, in symbols, as TeX; empty where a loop did it."""
    numbers: str
    """The same with this step's numbers; empty where that is no more than the result."""
    tex: str
    """The whole equation, its result included."""


@dataclass(frozen=True)
class TakenApart:
    """One step of one lane; a notebook shows it as mathematics."""

    step: int
    """Its number, from 1."""
    lines: tuple[TakenLine, ...]
    x: np.ndarray
    """The new point, shape (2,)."""
    state: Any
    """The new state, as the rule keeps it."""

    def _repr_latex_(self) -> str:
        rows = r" \\ ".join(line.tex for line in self.lines)
        return rf"$$\begin{{aligned}} {rows} \end{{aligned}}$$"


def take_apart(
    racer: Optimizer | Lane,
    surface: Surface,
    *,
    step: int,
    start: tuple[float, float] | None = None,
    steps: int | None = None,
    seed: int = 0,
    noise: float = 0.0,
) -> TakenApart:
    """Every line of the rule's `step`, in order, with the numbers of one step of a walk.

    Read from the source that runs and worked out by running it once more, from where the walk
    stood, with the parameters, the noise and the batch of that step. A rule may be declared
    anywhere that its source can be read, as in a notebook; of a loop there is what it leaves.

    Args:
        step: which one, counting from 1.
        steps: of the whole walk, as for `trace`; schedules last as long.

    Raises:
        ValueError: the walk has no such step, it diverged before, or the rule cannot be read.

    Example:
        >>> from optimizers import OPTIMIZERS, SURFACES, take_apart
        >>> first = take_apart(OPTIMIZERS["adam"](), SURFACES["beale"](), step=1)
        >>> [line.name for line in first.lines]
        ['gradient', 'm', 'v', 'm_hat', 'v_hat', 'step']
    """
    race = Race.of(surface, [racer], start=start, steps=steps, seed=seed, noise=noise)
    if not 1 <= step <= race.steps:
        raise ValueError(f"step must be between 1 and {race.steps}, got {step}")
    rule = type(race.lanes[0].optimizer)
    found = values(race, 0, range(step, step + 1))
    if np.isnan(found.before).any():
        raise ValueError(f"the walk diverged before step {step}")
    show = _Shown(anatomy(rule), found)
    state = jax.tree.map(lambda part: part[0], found.state)
    return TakenApart(step, tuple(map(show.line, show.anatomy.lines)), found.x[0], state)


class _Shown:
    """The lines of a rule with the numbers of one step."""

    def __init__(self, of: Anatomy, found: Values) -> None:
        self.anatomy, self.found = of, found

    def line(self, line: Line) -> TakenLine:
        """A line with its numbers."""
        results = [self._value(leaf) for leaf in line.result]
        symbols, numbers = self._side(line.symbols), self._side(line.numbers)
        ends = "; ".join(map(self._leaf, line.result))
        result = rf"\left( {ends} \right)" if len(results) > 1 else ends
        first = " ".join([line.symbol, r"&\leftarrow" if line.kept else "&=", symbols or result])
        tex = r" \\ &= ".join([first, *filter(None, [numbers, result if symbols else ""])])
        value = results[0] if len(results) == 1 else tuple(results)
        return TakenLine(line.name, value, symbols, numbers, tex)

    def _side(self, side: Notation | None) -> str:
        return side.filled(self._leaf) if side else ""

    def _value(self, leaf: Leaf) -> np.ndarray:
        assert leaf.key is not None
        return self.found.shown[leaf.key][0]

    def _leaf(self, leaf: Leaf) -> str:
        if leaf.key is None:
            return leaf.symbol
        value = self._value(leaf)
        if leaf.key in self.anatomy.truths:
            value = np.where(value, "true", "false")
        tex = array_tex(value)
        return rf"\left( {tex} \right)" if leaf.guarded and tex.startswith("-") else tex


def array_tex(value: np.ndarray) -> str:
    """A number, a vector or a matrix as TeX; a long one ends in how many there are."""
    if value.ndim == 0:
        return text(str(value)) if value.dtype.kind == "U" else number(float(value))
    more = rf"\ldots \text{{ ({len(value)})}}" if is_long(value.shape[:1]) else ""
    rows = value[: LONG - 1] if more else value
    if value.ndim == 1:
        parts = [*map(array_tex, rows), *filter(None, [more])]
        return rf"\left( {', '.join(parts)} \right)"
    lines = [" & ".join(map(array_tex, row)) for row in rows]
    body = r" \\ ".join([*lines, *filter(None, [more])])
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"
