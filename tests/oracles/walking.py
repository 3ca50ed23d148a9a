"""Walks a rule as published numbers ask for it: any length of x, any objective, any settings.

Where conventions differ, the settings are a function of the step: an epsilon that moves from
outside of a root to inside of it, say, is another number at every step.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from optimizers import OPTIMIZERS

HERE = Path(__file__).parent
Settings = dict[str, float] | Callable[..., dict[str, Any]]


def load(name: str) -> dict[str, Any]:
    """The data file of that name."""
    return json.loads((HERE / f"{name}.json").read_text())


def walk(
    rule: str,
    objective: Callable,
    start,
    steps: int,
    settings: Settings,
    state: Any = None,
) -> np.ndarray:
    """The points of a walk, the start first.

    Args:
        objective: of a point and the step it is taken in.
        settings: the rule's parameters, or a function of t, g and the state that gives them.
        state: the state before the first step; the rule's own where left out.
    """
    kind = OPTIMIZERS[rule]

    def step(carry, t):
        x, s = carry

        def f(p):
            return objective(p, t)

        x, s = kind(**numbers_at(settings, t, jax.grad(f)(x), s)).step(f, x, s, t)
        return (x, s), x

    start = jnp.asarray(start)
    first = (start, kind().init(start) if state is None else state)
    times = jnp.arange(1, steps + 1, dtype=start.dtype)
    _, points = jax.jit(lambda first: jax.lax.scan(step, first, times))(first)
    return np.concatenate([np.asarray(start)[None], points])


def numbers_at(settings: Settings, t, g, s) -> dict[str, Any]:
    """A rule's parameters at a step."""
    return settings(t, g, s) if callable(settings) else settings


def before_correction(numbers: dict[str, float]) -> Callable[..., dict[str, Any]]:
    """Settings for sources that add epsilon before they correct v, which we do not.

    sqrt(v) + epsilon there is sqrt(1 - beta2^t) times sqrt(v_hat) + epsilon / sqrt(1 - beta2^t).
    """

    def at(t, g, s):
        return numbers | {"epsilon": numbers["epsilon"] / jnp.sqrt(1 - numbers["beta2"] ** t)}

    return at


def inside_the_root(numbers: dict[str, float]) -> Callable[..., dict[str, Any]]:
    """Settings for sources that add epsilon to G or A before its root, where ours stands outside.

    sqrt(A + e) is sqrt(A) + e / (sqrt(A + e) + sqrt(A)): an epsilon for each coordinate and step.
    """

    def at(t, g, s):
        rho = numbers.get("rho")
        grown = s.G + g**2 if rho is None else rho * s.A + (1 - rho) * g**2
        e = numbers["epsilon"]
        return numbers | {"epsilon": e / (jnp.sqrt(grown + e) + jnp.sqrt(grown))}

    return at


def slowed(settings: Settings, decay: float) -> Callable[..., dict[str, Any]]:
    """Settings for runs whose learning rate falls as one over t."""

    def at(t, g, s):
        numbers = numbers_at(settings, t, g, s)
        return numbers | {"learning_rate": numbers["learning_rate"] / (1 + (t - 1) * decay)}

    return at


def look_ahead(points: np.ndarray, numbers: dict[str, float]) -> np.ndarray:
    """The points x - mu v, which torch's SGD with `nesterov` stores; v = x_before - x."""
    return np.vstack([points[:1], points[1:] + numbers["momentum"] * np.diff(points, axis=0)])


def apart(ours, theirs) -> float:
    """The largest difference, relative to the largest of their numbers."""
    return float(np.abs(np.asarray(ours) - theirs).max() / np.abs(theirs).max())
