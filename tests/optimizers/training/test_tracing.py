"""`trace` on a network: every step has a row."""

import doctest

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SURFACES, Lane, NetworkTrajectory, Trajectory, trace
from optimizers.training import Training, measured_on, tracing

DIGITS = NETWORKS["digits"](dropout=0.2)
ADAM = Lane(OPTIMIZERS["adam"](learning_rate=0.01), batch_size=16)


@pytest.fixture(scope="module")
def walk():
    return trace(ADAM, DIGITS, steps=70, seed=3)


def test_it_has_all_steps_of_the_training(walk):
    trained = Training.of(DIGITS, [ADAM], steps=70, seed=3, every=1).run()
    assert isinstance(walk, NetworkTrajectory)
    np.testing.assert_array_equal(walk.x, trained.weights[0])
    np.testing.assert_array_equal(list(walk.measures.values()), trained.values[0].T)
    assert list(walk.measures) == list(measured_on(type(DIGITS)))
    np.testing.assert_array_equal(walk.f, walk.measures["f"])
    assert walk.x.shape == walk.average.shape == (71, DIGITS.numbers)
    assert (walk.diverged_at, walk.rule) == (None, type(ADAM.optimizer))


def test_the_state_is_there_by_name(walk):
    assert {name: part.shape for name, part in walk.state.items()} == {
        "m": walk.x.shape,
        "v": walk.x.shape,
    }
    assert (walk.state["m"][0] == 0).all()
    assert np.isfinite(walk.state["v"]).all()


def test_a_surface_is_walked_on_as_ever():
    walk = trace(ADAM, SURFACES["beale"](), start=(1.0, 1.5), steps=5)
    assert isinstance(walk, Trajectory)
    assert walk.x.shape == (6, 2)


@pytest.mark.parametrize(
    ("name", "value"), [("start", (0.0, 1.0)), ("noise", 0.1), ("after", (0, 1)), ("fresh", True)]
)
def test_what_only_surfaces_have_is_refused(name, value):
    with pytest.raises(ValueError, match=f"^{name} is not for networks: .*digits"):
        trace(ADAM, DIGITS, **{name: value})


def test_a_matrix_is_refused():
    with pytest.raises(ValueError, match="newton cannot train digits"):
        trace(OPTIMIZERS["newton"](), DIGITS)


def test_the_examples_of_its_words_hold():
    found = doctest.DocTestFinder().find(tracing.trace, "trace", globs={})
    runner = doctest.DocTestRunner()
    for one in found:
        runner.run(one)
    assert runner.tries > 5
    assert runner.failures == 0
