"""PyTorch's C++ baselines: a network of 13 weights, 1001 steps in float64, weight decay as L2.

SGD in torch multiplies the velocity by the learning rate on the way out; that is ours with
v = eta m, for a constant learning rate. With `nesterov` torch stores the look-ahead points
x - mu v. Adam's file was written when torch added epsilon before the bias correction.
"""

from functools import partial

import jax
import numpy as np

from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart, before_correction, load, outside_the_root, walk

DATA = load("torch_baselines")
INPUTS, START = np.array(DATA["inputs"]), np.array(DATA["start"])
OURS = {"SGD": "gradient_descent", "Adagrad": "adagrad", "RMSprop": "rmsprop", "Adam": "adam"}
WORDS = {
    "gradient_descent": "weight decay as an L2 term of the loss",
    "momentum": "weight decay as an L2 term of the loss",
    "nesterov": "compared at the look-ahead points, which torch stores",
    "adagrad": "epsilon moved out of the root, as there",
    "rmsprop": "epsilon moved out of the root, as there",
    "adam": "epsilon moved before the bias correction, as there",
    "amsgrad": "epsilon moved before the bias correction, as there",
}


def network(p):
    """The sum of the outputs of two layers of sigmoids."""
    hidden = jax.nn.sigmoid(INPUTS @ p[:6].reshape(3, 2).T + p[6:9])
    return jax.nn.sigmoid(hidden @ p[9:12] + p[12]).sum()


def rule_of(name: str) -> str:
    """Our name for a run's rule."""
    if "amsgrad" in name:
        return "amsgrad"
    if "nesterov" in name:
        return "nesterov"
    return "momentum" if "momentum" in DATA["runs"][name] else OURS[name.partition("_")[0]]


def title_of(name: str) -> str:
    """What the run is called on the page; the old file's are the first that there were."""
    first = "first " if name.endswith("_old") else ""
    return f"PyTorch's {first}C++ baseline, {name.removesuffix('_old').replace('_', ' ')}"


def settings_of(rule: str, run: dict):
    """The settings that make ours the rule of the run."""
    skipped = {"commit", "points", "weight_decay", "learning_rate_decay"}
    numbers = {key: value for key, value in run.items() if key not in skipped}
    if "beta1" in run:
        return before_correction(numbers)
    if "epsilon" not in run:
        return numbers
    decay, outside = run.get("learning_rate_decay", 0.0), outside_the_root(numbers)

    def at(t, g, s):
        rate = numbers["learning_rate"] / (1 + (t - 1) * decay)
        return outside(t, g, s) | {"learning_rate": rate}

    return at


def points_of(name: str) -> np.ndarray:
    """Our points for a run."""
    run, rule = DATA["runs"][name], rule_of(name)

    def loss(p, t):
        return network(p) + run["weight_decay"] / 2 * p @ p

    points = walk(rule, loss, START, 1001, settings_of(rule, run))
    if rule == "nesterov":  # v = x_before - x
        points[1:] += run["momentum"] * np.diff(points, axis=0)
    return points


def difference(name: str) -> float:
    """How far ours is from a run, at every step it holds."""
    ours = points_of(name)
    rows = DATA["runs"][name]["points"].items()
    return max(apart(ours[int(step)], np.array(row)) for step, row in rows)


COMPARISONS = [
    Comparison(
        rule_of(name),
        title_of(name),
        DATA["source"]["url"].replace(
            DATA["source"]["commits"]["new"], DATA["source"]["commits"][run["commit"]]
        ),
        1001,
        f"a network of 13 weights; {WORDS[rule_of(name)]}",
        partial(difference, name),
    )
    for name, run in DATA["runs"].items()
]
