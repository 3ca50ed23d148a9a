"""The rules against optax 0.2, whose updates run here on gradients taken by hand.

How the conventions map:

- gradient_descent is `sgd`.
- momentum: optax multiplies by the learning rate on the way out, m <- mu m + g; x <- x - eta m,
  ours on the way in. With a constant learning rate v = eta m, so the points agree.
- nesterov: optax stores the look-ahead points y = x - mu v of the rule (Bengio's form), so ours
  are compared after that change of variable.
- adagrad and rmsprop: epsilon stands inside the root in both; optax starts the sum of AdaGrad at
  0.1 unless told, ours starts at zero.
- adam: epsilon outside the root (`eps`, with `eps_root` zero).
"""

from functools import partial

import jax
import numpy as np
import optax

from optimizers import trace
from tests.optimizers.cases import SETTINGS, STEPS, TOLERANCE, closeness, every_case
from tests.optimizers.plain import gradient_of, numbers_of

TWINS = {
    "gradient_descent": optax.sgd,
    "momentum": optax.sgd,
    "nesterov": partial(optax.sgd, nesterov=True),
    "adagrad": lambda learning_rate, epsilon: optax.adagrad(
        learning_rate, initial_accumulator_value=0.0, eps=epsilon
    ),
    "rmsprop": lambda learning_rate, rho, epsilon: optax.rmsprop(
        learning_rate, decay=rho, eps=epsilon, eps_in_sqrt=True
    ),
    "adam": lambda learning_rate, beta1, beta2, epsilon: optax.adam(
        learning_rate, b1=beta1, b2=beta2, eps=epsilon
    ),
}


@partial(jax.jit, static_argnums=0)
def optax_step(twin, numbers, x, state, g):
    updates, state = twin(**numbers).update(g, state, x)
    return optax.apply_updates(x, updates), state


def optax_walk(optimizer, surface, start):
    twin, numbers = TWINS[optimizer.id], numbers_of(optimizer)
    gradient = gradient_of(surface)
    points = [np.array(start)]
    state = twin(**numbers).init(points[0])
    for _ in range(STEPS):
        x, state = optax_step(twin, numbers, points[-1], state, gradient(points[-1]))
        points.append(np.asarray(x))
    return np.stack(points)


def comparable(walk, optimizer):
    """The points of our walk that optax would store."""
    if optimizer.id == "nesterov":
        return walk.x - optimizer.momentum * walk.state["v"]
    return walk.x


def test_every_rule_has_a_twin():
    assert set(SETTINGS) == set(TWINS)


@every_case
def test_the_walk_is_that_of_optax(optimizer, landscape):
    walk = trace(optimizer, landscape.surface, start=landscape.start, steps=STEPS)
    points = optax_walk(optimizer, landscape.surface, landscape.start)
    assert closeness(comparable(walk, optimizer), points) < TOLERANCE
