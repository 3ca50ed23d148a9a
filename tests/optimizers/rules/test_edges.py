"""Each rule's declared edge of stability, from both sides, on a parabola."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS

# what is held while the rest of the state goes on: it grows and shrinks with the gradient
HELD = {"adagrad": "G", "rmsprop": "A", "adamax": "u"} | dict.fromkeys(
    ["adam", "adam_l2", "adamw", "nadam"], "v"
)
STEPS, TINY = 2000, 1e-100


def growth(rule, held, share, t):
    """By how much a walk grows on a parabola of that share of the largest stable sharpness."""
    one = jnp.ones(2)

    def hold(s):
        return s._replace(**dict.fromkeys(held, one)) if held else s

    start = TINY * one
    state = hold(rule.init(start))
    edge = rule.edge(rule.step(lambda x: 0.0 * x.sum(), start, state, t)[1], t)
    bent = share * edge.sharpness * edge.divisor - edge.penalty

    def body(carry, _):
        x, s = rule.step(lambda p: (bent * p**2).sum() / 2, *carry, t)
        return (x, hold(s)), None

    (x, _), _ = jax.lax.scan(body, (start, state), length=STEPS)
    return np.log10(np.abs(np.asarray(x)) / TINY)


@pytest.mark.parametrize("name", ["gradient_descent", "momentum", "nesterov", *HELD, "amsgrad"])
def test_steps_shrink_below_the_edge_and_grow_beyond(name):
    held = ("v", "w") if name == "amsgrad" else tuple(HELD.get(name, ""))
    rule = OPTIMIZERS[name](learning_rate=0.3)
    assert (growth(rule, held, 0.98, 1e6) < -1).all()
    assert (growth(rule, held, 1.02, 1e6) > 1).all()


def test_a_strong_decay_moves_the_edge():
    rule = OPTIMIZERS["adamw"](learning_rate=0.5, weight_decay=1.0)
    assert (growth(rule, ("v",), 0.98, 1e6) < -1).all()
    assert (growth(rule, ("v",), 1.02, 1e6) > 1).all()
    penalty = OPTIMIZERS["adam_l2"](learning_rate=0.5, l2=1.0)
    assert (growth(penalty, ("v",), 0.98, 1e6) < -1).all()
    assert (growth(penalty, ("v",), 1.02, 1e6) > 1).all()


def test_who_has_no_edge_declares_none():
    without = {name for name, rule in OPTIMIZERS.items() if "edge" not in vars(rule)}
    assert without == {"adadelta", "bfgs", "lbfgs", "lion", "newton", "radam"}
