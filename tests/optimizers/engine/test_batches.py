"""Batches of real examples: dealt out without replacement, the same for every lane."""

import numpy as np
import pytest

from optimizers.engine.batches import weights

EXAMPLES = 10


def dealt(steps, batch_size, seed=0):
    return weights(range(steps), seed=seed, examples=EXAMPLES, batch_size=batch_size)


@pytest.mark.parametrize("batch_size", [1, 2, 3, 7, 9, 10, 0])
def test_every_batch_is_a_mean_of_so_many_examples(batch_size):
    table = dealt(60, batch_size)
    np.testing.assert_allclose(table.sum(axis=1), 1)
    sizes = (table > 0).sum(axis=1)
    assert sizes.max() == (batch_size or EXAMPLES)
    for row, size in zip(table, sizes, strict=True):
        np.testing.assert_allclose(row[row > 0], 1 / size)


@pytest.mark.parametrize("batch_size", [1, 2, 3, 7])
def test_within_an_epoch_every_example_comes_once(batch_size):
    epoch = -(-EXAMPLES // batch_size)
    seen = (dealt(6 * epoch, batch_size) > 0).reshape(6, epoch, EXAMPLES).sum(axis=1)
    assert (seen == 1).all()


def test_every_epoch_and_every_seed_has_its_own_order():
    orders = dealt(3 * EXAMPLES, 1).argmax(axis=1).reshape(3, EXAMPLES).tolist()
    other = dealt(EXAMPLES, 1, seed=1).argmax(axis=1).tolist()
    assert len({tuple(order) for order in [*orders, other]}) == 4


def test_larger_batches_are_made_of_the_same_draws():
    single, pairs = dealt(EXAMPLES, 1), dealt(EXAMPLES // 2, 2)
    np.testing.assert_allclose(pairs, single.reshape(-1, 2, EXAMPLES).mean(axis=1))


def test_a_later_chunk_goes_on_where_the_one_before_stopped():
    whole = dealt(50, 3)
    later = weights(range(20, 50), seed=0, examples=EXAMPLES, batch_size=3)
    np.testing.assert_array_equal(later, whole[20:])


def test_without_examples_there_is_nothing_to_weigh():
    assert weights(range(5), seed=0, examples=0, batch_size=2).shape == (5, 0)
