"""The compiled program of a surface: one for many optimizers, every parameter and every length.

A row is a walk at one step, as one flat vector: x, y, f, df/dx, df/dy, then the optimizer's
state, padded to the widest. A row goes in, the rows of a chunk of steps come out, and the last
of them is all that the next chunk needs.
"""

from functools import lru_cache, partial
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array, lax

from optimizers.declare import Optimizer, Surface
from optimizers.engine.batches import CHUNK
from optimizers.engine.packing import Layout, Rules

VECTORS = 32  # points that the largest vectors take in an unrolled loop
POINT, LOSS, GRADIENT, STATE = slice(0, 2), 2, slice(3, 5), slice(5, None)


@lru_cache
def layouts(rules: Rules) -> tuple[Layout, ...]:
    """How each of the rules packs its state."""
    return tuple(Layout.of(rule, (0.0, 0.0)) for rule in rules)


def layout_of(rule: type[Optimizer]) -> Layout:
    """How a rule packs its state, in whichever group it runs."""
    return layouts((rule,))[0]


@lru_cache
def width(rules: Rules) -> int:
    """How many numbers a row has."""
    return STATE.start + max(layout.width for layout in layouts(rules))


def no_state(rules: Rules) -> np.ndarray:
    """What `run` takes for `kept` where the whole state begins as `init` gives it."""
    return np.zeros(width(rules) - STATE.start, bool)


@lru_cache
def _most_parameters(rules: Rules) -> int:
    return max(len(rule.parameters) for rule in rules)


def _widened(rules: Rules, table: np.ndarray) -> np.ndarray:
    """Parameters by step, padded with zeros to the largest number that any rule has."""
    return np.pad(table, ((0, 0), (0, _most_parameters(rules) - table.shape[1])))


def _unpacked(rule: type[Optimizer], flat: Array) -> Optimizer:
    return rule(**{name: flat[i] for i, name in enumerate(rule.parameters)})


def _branches(rules: Rules, size: int) -> tuple[list[Any], list[Any]]:
    """For each rule its init and its step, over flat vectors."""

    def init(rule: type[Optimizer], layout: Layout, x: Array) -> Array:
        return layout.pack(rule().init(x), size)

    def step(
        rule: type[Optimizer], layout: Layout, f: Any, flat: Array, x: Array, s: Array, t: Array
    ) -> tuple[Array, Array]:
        x, state = _unpacked(rule, flat).step(f, x, layout.unpack(s), t)
        return x, layout.pack(state, size)

    pairs = list(zip(rules, layouts(rules), strict=True))
    return [partial(init, *pair) for pair in pairs], [partial(step, *pair) for pair in pairs]


class Steps(NamedTuple):
    """What changes from step to step in a chunk, one row a step."""

    parameters: np.ndarray  # the optimizer's, shape (CHUNK, parameters)
    noise: np.ndarray  # the gradient noise, shape (CHUNK, 2)
    weights: np.ndarray  # of the surface's examples in the batch, shape (CHUNK, examples)


@jax.jit  # so that its gradient is traced once, and not again by every rule
def seen(surface: Surface, xi: Array, weights: Array, p: Array) -> Array:
    """The surface that a mini-batch sees: its own examples, tilted by its gradient noise xi."""
    return surface.seen(p, weights) + xi @ p


def _filled(first: Array, rest: Array) -> Array:
    """All rows of a chunk, and some more like the last that fill up LLVM's vectors.

    What is left over is computed otherwise, and the last digit of a point's loss would depend on
    which step of a chunk comes to it.
    """
    more = jnp.broadcast_to(rest[-1], (-(CHUNK + 1) % VECTORS, rest.shape[1]))
    return jnp.vstack([first, rest, more])


# LLVM's full level 3 takes up to twice as long, and the program runs no faster
LEVEL = {"xla_backend_optimization_level": 1}


@partial(jax.jit, static_argnums=0, compiler_options=LEVEL)
def _run(
    rules: Rules, surface: Surface, index: Any, row: Any, kept: Any, done: Any, chunk: Steps
) -> Array:
    inits, steps = _branches(rules, width(rules) - STATE.start)
    x = row[POINT]
    state = jnp.where(kept, row[STATE], lax.switch(index, inits, x))

    def body(carry: Any, now: Any) -> Any:
        t, (flat, xi, weights) = now
        branches = [partial(step, partial(seen, surface, xi, weights)) for step in steps]
        carry = lax.switch(index, branches, flat, *carry, t)
        return carry, carry

    times = done + 1 + jnp.arange(CHUNK, dtype=float)
    _, (xs, states) = lax.scan(body, (x, state), (times, chunk))
    xs, states = (_filled(first, rest) for first, rest in ((x, xs), (state, states)))
    # in one sweep after the loop: a small loop is a fast one
    losses, gradients = jax.vmap(jax.value_and_grad(surface))(xs)
    return jnp.hstack([xs, losses[:, None], gradients, states])


def run(
    rules: Rules,
    surface: Surface,
    rule: type[Optimizer],
    row: np.ndarray,
    kept: np.ndarray,
    done: int,
    chunk: Steps,
) -> Array:
    """Walk a chunk of steps.

    Args:
        rules: the optimizers compiled in; `rule` is one of them.
        row: shape (width(rules),), where the walk stands after `done` steps.
        kept: which numbers of the row's state stand; the others begin as the rule's `init` gives.
        chunk: what each step takes; parameters may change from one to the next.

    Returns:
        Shape (more than CHUNK, width(rules)): the given row, its loss, gradient and state filled
        in, then the row after each step. What comes after those is padding.
    """
    index = np.int32(rules.index(rule))
    chunk = chunk._replace(parameters=_widened(rules, chunk.parameters))
    return _run(rules, surface.as_floats(), index, row, kept, np.float64(done), chunk)


def compiles() -> int:
    """How many programs have been compiled so far."""
    return int(_run._cache_size())  # type: ignore[attr-defined]
