"""Batches of real examples: dealt out without replacement, the same for every lane."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Lane, trace
from optimizers.engine import batch, batch_size_on
from optimizers.engine.batches import CHUNK, noise, weights

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


SEEN_AT = [1, 2, CHUNK, CHUNK + 1, 2 * CHUNK, 600]  # on both sides of a chunk's edge


def test_the_batch_of_a_step_has_the_noise_that_the_step_saw():
    """Gradient descent shows it: xi = (x - x_next) / learning_rate - g."""
    surface, rule = SURFACES["elliptical"](), OPTIMIZERS["gradient_descent"](learning_rate=0.01)
    walk = trace(Lane(rule, batch_size=4), surface, steps=600, seed=3, noise=0.5)
    saw = (walk.x[:-1] - walk.x[1:]) / 0.01 - walk.g[:-1]
    for step in SEEN_AT:
        found = batch(step, seed=3, sigma=0.5, examples=0, batch_size=4)
        np.testing.assert_allclose(found.noise, saw[step - 1], atol=1e-10)
        assert found.weights.shape == (0,)


@pytest.mark.parametrize("step", SEEN_AT)
def test_the_batch_of_a_step_has_the_examples_that_the_step_saw(step):
    found = batch(step, seed=0, sigma=0.0, examples=EXAMPLES, batch_size=3)
    np.testing.assert_array_equal(found.weights, dealt(600, 3)[step - 1])
    np.testing.assert_array_equal(found.noise, [0, 0])


def test_the_noise_of_a_batch_falls_with_the_root_of_its_size():
    one, nine = (noise(range(CHUNK), seed=1, sigma=2.0, batch_size=size) for size in (1, 9))
    np.testing.assert_allclose(nine, one / 3, rtol=1e-12)


def test_a_batch_has_its_usual_size_unless_asked_for():
    plain, real = SURFACES["beale"](), SURFACES["linear_regression"]()
    assert [batch_size_on(surface, None) for surface in (plain, real)] == [1, 0]
    assert [batch_size_on(real, size) for size in (0, 1, 50)] == [0, 1, 50]
    assert batch_size_on(plain, 1000) == 1000
    with pytest.raises(ValueError, match="at most 50, the examples of linear_regression, got 51"):
        batch_size_on(real, 51)
