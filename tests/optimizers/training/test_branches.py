"""A lane that branches from another in a training shares its past, and goes on from there."""

from dataclasses import replace

import jax
import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Branch, Lane
from optimizers.training import CHUNK, Training
from optimizers.training.branched import handed, parameters_at
from optimizers.training.dealing import examples_of
from optimizers.training.program import _draws, data_of, single

STEPS = 2 * CHUNK + 10
NETWORK = NETWORKS["digits"](dropout=0.2)
ADAM = Lane(OPTIMIZERS["adam"](learning_rate=0.01), {"learning_rate": SCHEDULES["cosine"]()}, 16)
PLAIN = Lane(OPTIMIZERS["gradient_descent"](learning_rate=0.1), {}, 16)
TOO_FAST = Lane(OPTIMIZERS["gradient_descent"](learning_rate=1e10), {}, 16)


def trained(*lanes, steps=STEPS):
    return Training.of(NETWORK, lanes, steps=steps, seed=3, every=1).run()


def rows(whole, lane, some=slice(None)):
    """All that is known of a lane at some of its steps."""
    return [
        whole.values[lane][some],
        *(leaf[some] for leaf in jax.tree.leaves(whole.lanes[lane])),
    ]


def same(one, other):
    for a, b in zip(one, other, strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.fixture(scope="module")
def walk():
    return trained(ADAM)


@pytest.mark.parametrize("step", [0, 1, 40, CHUNK, CHUNK + 1, STEPS - 1, STEPS, STEPS + 500])
def test_nothing_changed_is_the_lane_itself_bit_for_bit(walk, step):
    whole = trained(ADAM, replace(ADAM, branch=Branch(0, step)))
    same(rows(whole, 0), rows(walk, 0))
    same(rows(whole, 1), rows(walk, 0))


@pytest.mark.parametrize("step", [40, CHUNK])
def test_another_rule_goes_on_from_the_weights(walk, step):
    """With the batch, the mask and the rate of the step that it is in the whole training."""
    whole = trained(ADAM, replace(PLAIN, branch=Branch(0, step)))
    known = slice(step + 1)
    np.testing.assert_array_equal(whole.values[1][known], walk.values[0][known])
    np.testing.assert_array_equal(whole.weights[1][known], walk.weights[0][known])
    network, after = single(NETWORK), np.float32(step + 1)
    dealt = examples_of(range(step, step + 1), seed=3, examples=network.examples, batch_size=16)
    masks = _draws(network, jax.random.key(3), after, 16)
    w = whole.weights[1, step]
    inputs, labels = (part[dealt.places[0]] for part in data_of(network.images.training))
    g = jax.grad(network.seen)(w, inputs, labels, dealt.shares[0], masks)
    np.testing.assert_allclose(whole.weights[1, step + 1], w - 0.1 * g, rtol=1e-5, atol=1e-7)


def test_the_state_goes_on_or_begins_anew(walk):
    goes_on, anew = (replace(ADAM, branch=Branch(0, 40, fresh=fresh)) for fresh in (False, True))
    whole = trained(ADAM, goes_on, anew)
    same(rows(whole, 1), rows(walk, 0))
    w, average = whole.lanes[2].w, whole.lanes[2].average
    np.testing.assert_array_equal(w[:41], walk.weights[0, :41])
    assert (w[41] != walk.weights[0, 41]).any()
    expected = (0.99 * (1 - 0.99**40) * average[40] + 0.01 * w[41]) / (1 - 0.99**41)
    np.testing.assert_allclose(average[41], expected, rtol=1e-4, atol=1e-6)


def test_a_branch_of_a_branch_leaves_what_the_first_became():
    """In one chunk, and with the third before the second has left the first."""
    second = replace(PLAIN, branch=Branch(0, 20))
    whole = trained(ADAM, second, replace(PLAIN, branch=Branch(1, 30)), steps=CHUNK)
    same(rows(whole, 2), rows(whole, 1))
    early = trained(ADAM, second, replace(PLAIN, branch=Branch(1, 20)), steps=CHUNK)
    same(rows(early, 2), rows(early, 1))
    earlier = trained(ADAM, second, replace(ADAM, branch=Branch(1, 10)), steps=CHUNK)
    same(rows(earlier, 2), rows(earlier, 0))


def test_what_has_diverged_leaves_nothing_to_branch_from():
    late = [replace(PLAIN, branch=Branch(0, step)) for step in (1, 60, CHUNK + 5)]
    whole = trained(TOO_FAST, *late)
    at = whole.diverged_at[0]
    assert 1 < at < 60
    assert whole.diverged_at[2:] == [at, at]
    for lane in (2, 3):
        np.testing.assert_array_equal(whole.weights[lane], whole.weights[0])
    assert np.isnan(whole.values[0, at:]).all()


def test_only_an_earlier_lane_can_be_branched_from():
    with pytest.raises(ValueError, match="earlier one"):
        Training.of(NETWORK, [replace(PLAIN, branch=Branch(0, 5))])


def test_of_a_state_goes_on_what_has_the_same_name_shape_and_kind():
    w = np.zeros(3, np.float32)
    states = {name: OPTIMIZERS[name]().init(w) for name in ("adam", "adamax", "momentum")}
    ones = {name: jax.tree.map(lambda leaf: leaf + 1, state) for name, state in states.items()}
    m, u = handed(ones["adam"], states["adamax"])
    assert (m == 1).all()
    assert (u == 0).all()
    assert (handed(ones["adam"], states["momentum"]).v == 0).all()  # no velocity
    assert handed((), states["momentum"]) == states["momentum"]


def test_the_parameters_of_a_shared_step_are_those_of_the_origin():
    branches = [replace(PLAIN, branch=Branch(0, 40)), replace(ADAM, branch=Branch(1, 50))]
    lanes = [lane.over(STEPS) for lane in (ADAM, *branches)]
    steps = range(30, 60)
    adam, plain, again = (parameters_at(lanes, place, steps) for place in range(3))
    rates = np.where(np.arange(30, 60)[:, None] <= 40, adam[:, :1], [[0.1]])
    np.testing.assert_array_equal(plain, rates)
    np.testing.assert_array_equal(again[:21, 0], rates[:21, 0])
    assert np.isnan(again[:21, 1:]).all()  # gradient descent has no beta1
    np.testing.assert_array_equal(again[21:], adam[21:])
    np.testing.assert_array_equal(parameters_at(lanes, 1, range(60, 70)), np.full((10, 1), 0.1))
