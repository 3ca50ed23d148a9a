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
    for steps in (1, 7, 200):  # which is the length of some
        lane = Lane(adam, {"learning_rate": kind()}, batch_size=4)
        trace(lane, surface, steps=steps, noise=1.0)
    assert compiled == []


LASTING = [name for name, kind in SCHEDULES.items() if None in vars(kind()).values()]


def test_what_falls_once_lasts_as_long_as_the_race():
    assert set(LASTING) == {"cosine", "polynomial", "one_cycle"}


@pytest.mark.parametrize("name", LASTING)
def test_a_schedule_takes_its_length_from_the_race_unless_set(name):
    surface, kind = SURFACES["beale"](), SCHEDULES[name]
    rule = OPTIMIZERS["gradient_descent"](learning_rate=0.01)

    def walk(steps, **length):
        return trace(Lane(rule, {"learning_rate": kind(**length)}), surface, steps=steps).x

    np.testing.assert_array_equal(walk(600), walk(600, length=600.0))
    np.testing.assert_array_equal(walk(300, length=90.0), walk(600, length=90.0)[:301])
    assert (walk(300)[300] != walk(600)[300]).any()
    curve = np.asarray(kind().over(400).factor(jnp.asarray(T)))
    assert curve[-1] < 0.01 < curve[-50]


def test_a_race_without_steps_has_a_length():
    assert SCHEDULES["cosine"]().over(0).length == 1.0
