"""The rules against optax 0.2 at random settings, its updates run on gradients taken by hand.

How the conventions map:

- gradient_descent is `sgd`.
- momentum: optax multiplies by the learning rate on the way out, m <- mu m + g; x <- x - eta m,
  ours on the way in. With a constant learning rate v = eta m, so the points agree.
- nesterov: optax stores the look-ahead points y = x - mu v of the rule (Bengio's form), so ours
  are compared after that change of variable.
- adagrad and rmsprop: epsilon stands inside the root in both; optax starts the sum of AdaGrad at
  0.1 unless told, ours starts at zero.
- adam, adamw, nadam: epsilon outside the root (`eps`, with `eps_root` zero). Both Nadams keep beta1
  constant. Optax has no switch for Adam's bias correction; the plain walks have.
- adam_l2 is `adam` after `add_decayed_weights`.
- adadelta, lion: the same rule.
- adamax: optax adds epsilon to the gradient inside the maximum, ours to the maximum. With epsilon
  zero they are the same rule, and so they are compared.
- amsgrad: optax corrects v and then takes the maximum, ours takes the maximum and then corrects,
  as torch.optim does. Where beta2 is zero there is nothing to correct, and so they are compared.
- radam: optax adds epsilon after the bias correction, ours before it, as torch.optim does; so
  optax gets epsilon / sqrt(1 - beta2^t), anew at each step.
"""

from functools import partial

import jax
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizers import OPTIMIZERS, trace
from tests.optimizers.cases import (
    RANGES,
    STEPS,
    TOLERANCE,
    Landscape,
    closeness,
    landscapes,
    settings_of,
)
from tests.optimizers.plain import gradient_of, numbers_of


def averages(twin, learning_rate, beta1, beta2, epsilon, **more):
    """A twin of Adam's family, with optax's names for its parameters."""
    return twin(learning_rate, b1=beta1, b2=beta2, eps=epsilon, **more)


TWINS = {
    "gradient_descent": optax.sgd,
    "momentum": optax.sgd,
    "nesterov": partial(optax.sgd, nesterov=True),
    "adagrad": lambda learning_rate, epsilon: optax.adagrad(
        learning_rate, initial_accumulator_value=0.0, eps=epsilon
    ),
    "adadelta": lambda learning_rate, rho, epsilon: optax.adadelta(
        learning_rate, rho=rho, eps=epsilon
    ),
    "rmsprop": lambda learning_rate, rho, epsilon: optax.rmsprop(
        learning_rate, decay=rho, eps=epsilon, eps_in_sqrt=True
    ),
    "adam": lambda bias_correction, **numbers: averages(optax.adam, **numbers),
    "adamax": partial(averages, optax.adamax),
    "nadam": partial(averages, optax.nadam),
    "amsgrad": partial(averages, optax.amsgrad),
    "adam_l2": lambda l2, **numbers: optax.chain(
        optax.add_decayed_weights(l2), averages(optax.adam, **numbers)
    ),
    "adamw": partial(averages, optax.adamw),
    "radam": partial(averages, optax.radam),
    "lion": lambda learning_rate, beta1, beta2, weight_decay: optax.lion(
        learning_rate, b1=beta1, b2=beta2, weight_decay=weight_decay
    ),
}


@partial(jax.jit, static_argnums=0)
def optax_step(twin, numbers, x, state, g):
    updates, state = twin(**numbers).update(g, state, x)
    return optax.apply_updates(x, updates), state


def numbers_at(optimizer, t):
    """The parameters that optax gets at step t."""
    numbers = numbers_of(optimizer)
    if optimizer.id == "radam":
        numbers["epsilon"] /= np.sqrt(1 - optimizer.beta2**t)
    return numbers


def optax_walk(optimizer, surface, start, steps=STEPS):
    twin, gradient = TWINS[optimizer.id], gradient_of(surface)
    points = [np.array(start)]
    state = twin(**numbers_of(optimizer)).init(points[0])
    for t in range(1, steps + 1):
        g = gradient(points[-1])
        x, state = optax_step(twin, numbers_at(optimizer, t), points[-1], state, g)
        points.append(np.asarray(x))
    return np.stack(points)


def comparable(walk, optimizer):
    """The points of our walk that optax would store."""
    if optimizer.id == "nesterov":
        return walk.x - optimizer.momentum * walk.state["v"]
    return walk.x


def difference(optimizer, landscape: Landscape) -> float:
    """How far our walk and optax's are apart, relative to the scale of the walk."""
    walk = trace(optimizer, landscape.surface, start=landscape.start, steps=STEPS)
    points = optax_walk(optimizer, landscape.surface, landscape.start)
    return closeness(comparable(walk, optimizer), points)


# What makes our rule and optax's the same one.
COMMON = {"adamax": {"epsilon": 0.0}, "amsgrad": {"beta2": 0.0}}


def test_every_first_order_rule_has_a_twin():
    assert set(RANGES) == set(TWINS)


@pytest.mark.parametrize("rule", TWINS)
@settings(max_examples=12, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_the_walk_is_that_of_optax(rule, data):
    setting = data.draw(settings_of(rule)) | COMMON.get(rule, {})
    assert difference(OPTIMIZERS[rule](**setting), data.draw(landscapes)) < TOLERANCE
