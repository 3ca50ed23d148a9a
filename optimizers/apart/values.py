"""The numbers of a lane's steps, found by running the rule's own source once more, listened to."""

from functools import partial
from typing import Any, NamedTuple

import jax
import numpy as np
from jax import Array, lax

from optimizers.apart.anatomy import anatomy
from optimizers.apart.record import Key, Record
from optimizers.declare import Optimizer, Surface
from optimizers.engine import Instants, Race, instants, seen

WINDOW = 64  # steps that are worked out together, so that one program serves any number of them


def window(race: Race, place: int, step: int) -> tuple[int, range]:
    """The steps that are worked out together with one of a lane, and the lane that took them.

    That is another one where a branch still goes with the lane that it branches from.
    """
    first = (step - 1) // WINDOW * WINDOW + 1
    last = min(first + WINDOW - 1, race.steps)
    while branch := race.lanes[place].branch:
        if step > branch.step:
            return place, range(max(first, branch.step + 1), last + 1)
        place, last = branch.lane, min(last, branch.step)
    return place, range(first, last + 1)


class Values(NamedTuple):
    """What some steps worked out, one row a step."""

    shown: dict[Key, np.ndarray]  # what their lines show, each of shape (steps, ...)
    before: np.ndarray  # the points before; NaN where the walk had left the finite numbers
    walked: np.ndarray  # the points after, as the walk has them
    x: np.ndarray  # the new points, shape (steps, 2)
    state: Any  # the new states


# as for the program that walks: the full level takes twice as long and runs no faster
_LEVEL = {"xla_backend_optimization_level": 1}


@partial(jax.jit, static_argnums=0, compiler_options=_LEVEL)
def _run(rule: type[Optimizer], surface: Surface, steps: Instants) -> tuple[list[Array], Any]:
    source, _, shapes, _ = anatomy(rule)

    def one(now: Instants) -> tuple[list[Array], Any]:
        record = Record(source)
        parameters = dict(zip(rule.parameters, now.took.parameters, strict=True))
        objective = partial(seen, surface, now.took.noise, now.took.weights)
        step = source.listened(record)
        answer = step(rule(**parameters), objective, now.x, now.state, now.t)
        return [record.array(key) for key in shapes], answer

    return lax.map(one, steps)


def values(race: Race, lane: int, steps: range, device: jax.Device | None = None) -> Values:
    """The numbers of some steps of one lane, which lie within one window; they count from 1."""
    device = device or jax.devices("cpu")[0]
    rule = type(race.lanes[lane].optimizer)
    given = instants(race, lane, steps, device)
    full = jax.tree.map(_filled, given)
    with jax.default_device(device):
        shown, (x, state) = _run(rule, race.surface.as_floats(), full)
        arrays = [np.asarray(one)[: len(steps)] for one in shown]
    return Values(
        dict(zip(anatomy(rule).shapes, arrays, strict=True)),
        given.x,
        given.walked,
        np.asarray(x)[: len(steps)],
        jax.tree.map(lambda part: np.asarray(part)[: len(steps)], state),
    )


def _filled(rows: np.ndarray) -> np.ndarray:
    """As many rows as a window has, those that are missing like the last."""
    missing = WINDOW - len(rows)
    return np.pad(rows, [(0, missing), *[(0, 0)] * (rows.ndim - 1)], mode="edge")
