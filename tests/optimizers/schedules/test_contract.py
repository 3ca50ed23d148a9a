"""The contract of every schedule: its words, its curve, and that it compiles nothing."""

import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, trace
from tests.optimizers.declare.words import check_parameter, check_schedule

T = np.arange(1.0, 401.0)

every_schedule = pytest.mark.parametrize("kind", SCHEDULES.values(), ids=SCHEDULES)


def factors(name, **parameters):
    return np.asarray(SCHEDULES[name](**parameters).factor(jnp.asarray(T)))


@every_schedule
def test_a_schedule_has_its_words(kind):
    check_schedule(kind)
    for name in kind.parameters:
        check_parameter(kind, name)


@every_schedule
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_factor_lies_between_nothing_and_all(kind, share):
    setting = {
        name: words.low + (words.high - words.low) * share
        for name, words in kind.parameters.items()
    }
    curve = factors(kind.id, **setting)
    assert curve.shape == T.shape
    assert (curve >= -1e-12).all()
    assert (curve <= 1 + 1e-12).all()


@every_schedule
def test_no_schedule_compiles(kind, compiled):
    surface, adam = SURFACES["beale"](), OPTIMIZERS["adam"]()
    trace(Lane(adam, {"learning_rate": kind()}), surface, steps=1)
    compiled.clear()
    trace(Lane(adam, {"learning_rate": kind()}, batch_size=4), surface, steps=1, noise=1.0)
    assert compiled == []
