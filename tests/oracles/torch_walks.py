"""Walks of torch.optim, kept in `torch_walks.json` with the calls that made them.

Adam, AMSGrad, Adam with L2 (its `weight_decay`), AdamW, AdaDelta, RAdam: the same rules. SGD's
velocity carries no learning rate there, and with `nesterov` it stores the look-ahead points.
AdaGrad and RMSProp add epsilon outside the root. Adamax adds it inside the maximum, so it is run
with none. NAdam lets beta1 grow from half of it over the steps; with a `momentum_decay` so large
that it is grown at once, it is ours.
"""

from functools import partial

import numpy as np

from optimizers import SURFACES
from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart, load, outside_the_root, walk

DATA = load("torch_walks")
STEPS = 300
WORDS = {
    "nesterov": "compared at the look-ahead points, which torch stores",
    "adagrad": "epsilon moved out of the root, as there",
    "rmsprop": "epsilon moved out of the root, as there",
    "adamax": "epsilon zero, which stands elsewhere there",
    "nadam": "torch's momentum_decay so large that beta1 is constant",
}


def points_of(run: dict) -> np.ndarray:
    """Our points for a run."""
    rule, numbers = run["rule"], run["parameters"]
    surface, start = SURFACES[run["surface"]](), run["start"]
    outside = rule in ("adagrad", "rmsprop")
    settings = outside_the_root(numbers) if outside else numbers
    points = walk(rule, lambda p, t: surface(p), start, STEPS, settings)
    if rule == "nesterov":  # v = x_before - x
        points[1:] += numbers["momentum"] * np.diff(points, axis=0)
    return points


def difference(runs: list[dict]) -> float:
    """How far ours is from some runs, at every step they hold."""
    return max(
        apart(points_of(run)[[int(step) for step in run["points"]]], list(run["points"].values()))
        for run in runs
    )


def runs_of(rule: str) -> list[dict]:
    """The runs of a rule."""
    return [run for run in DATA["runs"] if run["rule"] == rule]


COMPARISONS = [
    Comparison(
        rule,
        f"torch.optim.{runs_of(rule)[0]['optimizer']} {DATA['torch']}",
        f"https://docs.pytorch.org/docs/stable/generated/torch.optim.{runs_of(rule)[0]['optimizer']}.html",
        STEPS,
        f"on Rosenbrock, Beale and the saddle; {WORDS.get(rule, 'the same rule')}",
        partial(difference, runs_of(rule)),
    )
    for rule in dict.fromkeys(run["rule"] for run in DATA["runs"])
]
