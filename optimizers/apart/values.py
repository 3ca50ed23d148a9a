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
    """The numbers of some steps of one lane; they count from 1 and lie within one chunk."""
    device = device or jax.devices("cpu")[0]
    rule = type(race.lanes[lane].optimizer)
    given = instants(race, lane, steps, device)
    with jax.default_device(device):
        shown, (x, state) = _run(rule, race.surface.as_floats(), given)
        arrays = [np.asarray(one) for one in shown]
    return Values(
        dict(zip(anatomy(rule).shapes, arrays, strict=True)),
        given.x,
        given.walked,
        np.asarray(x),
        jax.tree.map(np.asarray, state),
    )
