"""What a training comes to depends on its request alone, and a lane on no other lane."""

import jax
import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.training import CHUNK, Training, measure
from optimizers.training.program import _draws

NETWORK = NETWORKS["digits"](dropout=0.2)
LANES = [
    Lane(OPTIMIZERS["adam"](learning_rate=0.01), batch_size=10),
    Lane(OPTIMIZERS["gradient_descent"](learning_rate=0.1), batch_size=16),
]


def trained(*lanes):
    return Training.of(NETWORK, lanes, steps=CHUNK + 20, seed=3).run()


def same(one, other):
    for a, b in zip(jax.tree.leaves(one), jax.tree.leaves(other), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.fixture(scope="module")
def together():
    return trained(*LANES)


def test_the_same_training_has_the_same_bits(together):
    again = trained(*LANES)
    same(again.values, together.values)
    same(again.lanes, together.lanes)


@pytest.mark.parametrize("lane", range(len(LANES)))
def test_a_lane_has_the_same_bits_alone(together, lane):
    alone = trained(LANES[lane])
    same(alone.values[0], together.values[lane])
    same(alone.lanes[0], together.lanes[lane])


def test_measures_do_not_depend_on_what_else_is_measured(together):
    first, ws = together.weights[0, 0], together.weights[0]
    whole = measure(NETWORK, first, ws)
    same(measure(NETWORK, first, ws[[5]]), whole[[5]])
    same(measure(NETWORK, first, np.concatenate([ws[:1] * np.nan, ws[5:]]))[1:], whole[5:])


def test_larger_batches_have_the_masks_of_smaller_ones():
    small, large = (_draws(NETWORK, jax.random.key(3), np.float32(7), room) for room in (16, 64))
    same(small, large[:16])
