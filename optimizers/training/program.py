"""The compiled program of one rule on one network: a chunk of steps a call.

The state goes in and out as it is; out come the weights after every step, and their running
average. One program serves every parameter of the rule and of the network, and every batch of up
to its padded size.
"""

from functools import partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array, lax

from optimizers.declare import UNITS, Network, Optimizer, Part
from optimizers.training.cores import ONE_THREAD
from optimizers.training.dealing import Dealt

CHUNK = 64  # steps a call
AVERAGE = 0.99  # of the running average that is kept at each step


class Standing(NamedTuple):
    """Where a lane stands after some steps."""

    w: Any
    """The weights, float32, shape (numbers,)."""
    state: Any
    """The optimizer's."""
    average: Any
    """The running average of the weights, which began at zero."""


class Passed(NamedTuple):
    """What a chunk of steps leaves behind, a row a step."""

    w: Any
    average: Any
    state: Any
    """Of a rule that declares an edge of stability; () of others."""


class Steps(NamedTuple):
    """What changes from step to step in a chunk, one row a step."""

    parameters: np.ndarray  # the optimizer's, float32, shape (CHUNK, parameters)
    examples: Dealt


def single(declared: Any) -> Any:
    """A declaration with every parameter in float32, as networks are trained."""
    return type(declared)(**{n: np.float32(v) for n, v in declared.values().items()})


Data = tuple[Any, Any]  # inputs and labels; were they constants of a program, it compiled slower


def data_of(part: Part) -> Data:
    """Some of the images, as a program takes them."""
    return part.inputs, part.labels


def beginning(rule: type[Optimizer], w: np.ndarray) -> Standing:
    """Where a lane of a rule stands before its first step."""
    state = jax.tree.map(lambda leaf: np.asarray(leaf, np.float32), rule().init(jnp.asarray(w)))
    return Standing(w, state, np.zeros_like(w))


def _draws(network: Network, key: Array, t: Array, room: int) -> Array:
    """The uniform draws of a step's dropout; the same for every lane, whatever its room."""

    def some() -> Array:
        now = jax.random.fold_in(key, t.astype(jnp.int32))
        return jax.random.uniform(now, (room, UNITS), jnp.float32)

    return lax.cond(network.dropout > 0, some, lambda: jnp.ones((room, UNITS), jnp.float32))


@partial(jax.jit, static_argnums=0, compiler_options=ONE_THREAD)
def _pass(
    rule: type[Optimizer],
    network: Network,
    data: Data,
    standing: Standing,
    seed: Any,
    done: Any,
    count: Any,
    steps: Steps,
) -> tuple[Standing, Passed]:
    key = jax.random.key(seed)
    room = steps.examples.places.shape[1]
    inputs, labels = data

    def body(now: Standing, step: Any) -> tuple[Standing, Passed]:
        t, (flat, (places, shares)) = step
        draws = _draws(network, key, t, room)
        optimizer = rule(**{name: flat[i] for i, name in enumerate(rule.parameters)})
        own = {"inputs": inputs[places], "labels": labels[places]}
        f = partial(network.seen, **own, shares=shares, draws=draws)
        w, state = optimizer.step(f, now.w, now.state, t)
        average = AVERAGE * now.average + (1 - AVERAGE) * w
        stepped = Standing(w, state, average)
        new = jax.tree.map(partial(jnp.where, t <= done + count), stepped, now)
        average = new.average / (1 - AVERAGE**t)
        return new, Passed(new.w, average, new.state if rule.has_edge() else ())

    times = done + 1 + jnp.arange(CHUNK, dtype=jnp.float32)
    return lax.scan(body, standing, (times, steps))


def train(
    rule: type[Optimizer],
    network: Network,
    standing: Standing,
    seed: int,
    done: int,
    count: int,
    steps: Steps,
) -> tuple[Standing, Passed]:
    """Train for `count` steps of a chunk, after `done` of them.

    In the rows after those it stands still.
    """
    times = np.float32(done), np.float32(count)
    data = data_of(network.images.training)
    return _pass(rule, single(network), data, standing, np.uint32(seed), *times, steps)
