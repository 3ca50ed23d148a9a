"""Keras's golden tables: five steps, or one, on given gradients, printed to four digits.

Keras adds Adam's epsilon before the bias correction, and starts AdaGrad's sum where it is told,
here at 0.3. Its Nadam lets beta1 grow, from half of it, over the steps (Dozat's schedule), and is
another rule than ours and optax's: `test_agreement` checks that the two do differ.
"""

from functools import partial

import jax.numpy as jnp
import numpy as np

from optimizers.rules.adagrad import Accumulated
from tests.oracles.agreement import Comparison
from tests.oracles.walking import before_correction, load, walk

DATA = load("keras_tables")
GRADIENTS = {
    "golden": np.array([[0.01] * 10] + [np.arange(1, 11) / 10] * 4),
    "single": np.array([[1.0, 6.0, 7.0, 2.0]]),
}
STARTS = {"golden": np.ones(10), "single": np.array([1.0, 2.0, 3.0, 4.0])}
ADAM = {"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7}
TABLES = {  # ours: Keras's, the settings, and words for what is to be said
    "gradient_descent": ("sgd", {"learning_rate": 0.01}, "SGD with momentum zero"),
    "adagrad": ("adagrad", {"learning_rate": 0.2, "epsilon": 1e-6}, "the sum starting at 0.3"),
    "adadelta": ("adadelta", {"learning_rate": 1.0, "rho": 0.8, "epsilon": 1e-6}, "the same rule"),
    "rmsprop": ("rmsprop", {"learning_rate": 0.5, "rho": 0.9, "epsilon": 1e-7}, "one step"),
    "amsgrad": (
        "adam",
        before_correction(ADAM),
        "one number for ten that differ, so to Keras's own tolerance; epsilon moved before the "
        "bias correction",
    ),
    "adamax": (
        "adamax",
        {"learning_rate": 0.2, "beta1": 0.85, "beta2": 0.95, "epsilon": 1e-6},
        "the same rule",
    ),
    "adamw": (
        "adamw",
        before_correction(ADAM | {"learning_rate": 1.0, "weight_decay": 0.5, "epsilon": 2.0}),
        "epsilon moved before the bias correction",
    ),
    "lion": (
        "lion",
        {"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.99, "weight_decay": 0.0},
        "the same rule",
    ),
}


def difference(rule: str, name: str, settings) -> float:
    """How far ours is from a table: an absolute number, as its digits are."""
    kind, rows = DATA["tables"][name]["kind"], np.array(DATA["tables"][name]["rows"])
    gradients = jnp.array(GRADIENTS[kind])

    def plane(p, t):
        return gradients[jnp.int32(t) - 1] @ p

    state = Accumulated(jnp.full(10, 0.3)) if rule == "adagrad" else None
    points = walk(rule, plane, STARTS[kind], len(rows), settings, state)
    return float(np.abs(points[1:] - rows).max())


COMPARISONS = [
    Comparison(
        rule,
        f"Keras's table for {name}",
        f"https://github.com/keras-team/keras/blob/{DATA['source']['commits'][name]}"
        f"/keras/src/optimizers/{name}_test.py",
        len(DATA["tables"][name]["rows"]),
        f"printed to four digits; {words}",
        partial(difference, rule, name, settings),
        within=5e-4 if rule == "amsgrad" else 5e-5,
    )
    for rule, (name, settings, words) in TABLES.items()
]
