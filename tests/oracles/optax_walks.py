"""Optax: the updates of the version that is installed, and a notebook's saved run on Rosenbrock.

How the conventions map is said in `tests/optimizers/rules/test_against_optax.py`, which compares
many more settings; here are those of the course, for the record.
"""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import optax

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.optimizers.cases import LANDSCAPES, SETTINGS, STEPS
from tests.optimizers.rules import test_against_optax as twins
from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart, load, walk

NOTEBOOK = load("optax_rosenbrock")
PAGE = "https://optax.readthedocs.io/en/latest/api/optimizers.html"
NAMES = {
    "gradient_descent": "sgd",
    "momentum": "sgd",
    "nesterov": "sgd",
    "adam_l2": "adam after optax.add_decayed_weights",
}
WORDS = {
    "nesterov": "compared at the look-ahead points, which optax stores",
    "adagrad": "its sum told to start at zero",
    "rmsprop": "its epsilon told to stand inside the root",
    "adamax": "epsilon zero, which stands elsewhere there",
    "amsgrad": "beta2 zero, where the order of maximum and correction does not matter",
    "radam": "epsilon moved before the bias correction, as ours",
}


def difference(rule: str) -> float:
    """How far ours is from optax's, over settings and landscapes."""
    settings = [numbers for numbers in SETTINGS[rule] if "bias_correction" not in numbers]
    return max(
        twins.difference(OPTIMIZERS[rule](**numbers | twins.COMMON.get(rule, {})), LANDSCAPES[name])
        for numbers in settings
        for name in ("saddle", "beale", "rosenbrock")
    )


def notebook(beta1: str) -> float:
    """How far Adam's losses are from the notebook's, in float32 as there."""
    rosenbrock = SURFACES["rosenbrock"]()
    numbers = {name: NOTEBOOK[name] for name in ("learning_rate", "beta2", "epsilon")}
    numbers |= {"beta1": float(beta1), "bias_correction": 1.0}
    start, steps = np.array(NOTEBOOK["start"], np.float32), max(NOTEBOOK["steps"])
    points = walk("adam", lambda p, t: rosenbrock(p), start, steps, numbers)
    losses = [rosenbrock(jnp.asarray(points[step])) for step in NOTEBOOK["steps"]]
    return max(apart(*pair) for pair in zip(losses, NOTEBOOK["losses"][beta1], strict=True))


def directions() -> float:
    """How far the directions of L-BFGS are from optax's, along our own walk in a valley."""
    surface = SURFACES["elliptical"](condition_number=100.0, rotation=30.0)
    memory, slope = 5, jax.jit(jax.grad(surface))
    lbfgs = optax.scale_by_lbfgs(memory_size=memory)
    x = trace(OPTIMIZERS["lbfgs"](memory=memory), surface, start=(2.0, 1.0), steps=12)
    state, apart_by = lbfgs.init(jnp.asarray(x.x[0])), []
    for n in range(12):
        theirs, state = lbfgs.update(slope(x.x[n]), state, x.x[n])
        ours = (x.x[n] - x.x[n + 1]) / x.state["a"][n + 1]
        apart_by.append(apart(ours, np.asarray(theirs)))
    return max(apart_by[1:])  # optax shortens the very first one


COMPARISONS = [
    *(
        Comparison(
            rule,
            f"optax.{NAMES.get(rule, rule)}",
            PAGE,
            STEPS,
            f"on Rosenbrock, Beale and the saddle; {WORDS.get(rule, 'the same rule')}",
            partial(difference, rule),
        )
        for rule in twins.TWINS
    ),
    *(
        Comparison(
            "adam",
            f"optax's notebook on AdEMAMix, beta1 = {beta1}",
            NOTEBOOK["source"]["url"],
            max(NOTEBOOK["steps"]),
            "the loss on Rosenbrock, in float32 as there, whose rounding grows on the way",
            partial(notebook, beta1),
            within=1e-2,
        )
        for beta1 in NOTEBOOK["losses"]
    ),
    Comparison(
        "lbfgs",
        "optax.scale_by_lbfgs",
        PAGE,
        12,
        "the directions along our walk in a bowl, after the first, which optax shortens",
        directions,
    ),
]
