"""L-BFGS: the pairs are multiplied out into a matrix, where ours runs two loops."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.oracles.agreement import Comparison
from tests.oracles.optax_twin import PAGE
from tests.oracles.plain_numpy import armijo
from tests.oracles.proof import StepProof
from tests.oracles.scipy_minima import minimizer
from tests.oracles.walking import apart


def step(at, x, state, *, learning_rate, memory):
    kept = [(s, y) for s, y in zip(state["S"], state["Y"], strict=True) if s.any()]
    g, H = at(x)[1], np.eye(len(x))
    if kept:
        s, y = kept[0]
        H = H * (s @ y) / (y @ y)
    for s, y in reversed(kept[: int(memory)]):
        V = np.eye(len(x)) - np.outer(y, s) / (s @ y)
        H = V.T @ H @ V + np.outer(s, s) / (s @ y)
    d = -H @ g
    a = armijo(at, x, d, learning_rate)
    s = a * d
    y = at(x + s)[1] - g
    S, Y = np.zeros_like(state["S"]), np.zeros_like(state["Y"])
    if s @ y > 0:
        S[0], S[1:], Y[0], Y[1:] = s, state["S"][:-1], y, state["Y"][:-1]
    return x + s, {"S": S, "Y": Y, "a": a}


def directions() -> float:
    """How far our directions are from optax's, along our own walk in a valley."""
    surface = SURFACES["elliptical"](condition_number=100.0, rotation=30.0)
    memory, slope = 5, jax.jit(jax.grad(surface))
    lbfgs = optax.scale_by_lbfgs(memory_size=memory)
    x = trace(OPTIMIZERS["lbfgs"](memory=memory), surface, start=(2.0, 1.0), steps=12)
    state, apart_by = lbfgs.init(jnp.asarray(x.x[0])), []
    update = jax.jit(lbfgs.update)
    for n in range(12):
        theirs, state = update(slope(x.x[n]), state, x.x[n])
        ours = (x.x[n] - x.x[n + 1]) / x.state["a"][n + 1]
        apart_by.append(apart(ours, np.asarray(theirs)))
    return max(apart_by[1:])  # optax shortens the very first one


PROOF = StepProof(
    step=step,
    ranges={"learning_rate": (0.01, 10.0), "memory": (1, 10)},
    references=[
        Comparison(
            "optax.scale_by_lbfgs",
            PAGE,
            12,
            "the directions along our walk in a bowl, after the first, which optax shortens",
            directions,
        ),
        minimizer("lbfgs", "L-BFGS-B"),
    ],
)
