"""Gradient noise: a mini-batch tilts the surface by xi, drawn anew at every step from the seed.

Gradient descent shows its draws: xi = (x - x_next) / learning_rate - g.
"""

import numpy as np
import pytest
import scipy.stats

from optimizers import OPTIMIZERS, SURFACES, Race, trace
from optimizers.engine.batches import CHUNK
from tests.optimizers.surfaces import by_hand
from tests.oracles.catalog import PROOFS

ROUND = SURFACES["elliptical"](condition_number=1.0)


def descent(learning_rate=0.1):
    return OPTIMIZERS["gradient_descent"](learning_rate=learning_rate)


def draws(x, g, learning_rate):
    return (x[:-1] - x[1:]) / learning_rate - g[:-1]


def drawn(steps=3000, seed=0, noise=1.0):
    walk = trace(descent(), ROUND, steps=steps, seed=seed, noise=noise)
    return draws(walk.x, walk.g, 0.1)


@pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
def test_the_seed_settles_the_walk(kind):
    walk, again, other, quiet = (
        trace(kind(), ROUND, steps=300, seed=seed, noise=noise)
        for seed, noise in [(5, 0.5), (5, 0.5), (6, 0.5), (5, 0.0)]
    )
    np.testing.assert_array_equal(walk.x, again.x)
    assert not np.allclose(walk.x[1:], other.x[1:])
    assert not np.allclose(walk.x[1:], quiet.x[1:])


def test_without_noise_the_seed_does_not_matter():
    walk, other = (trace(descent(), ROUND, seed=seed) for seed in (1, 2))
    np.testing.assert_array_equal(walk.x, other.x)


def test_a_whisper_of_noise_is_nearly_none():
    walk, quiet = (trace(descent(), ROUND, noise=noise) for noise in (1e-12, 0.0))
    np.testing.assert_allclose(walk.x, quiet.x, atol=1e-10)
    assert (walk.x[1:] != quiet.x[1:]).any()


@pytest.mark.parametrize("noise", [0.1, 1.0, 30.0])
def test_noise_is_the_standard_deviation_in_each_coordinate(noise):
    """Within four standard errors of the mean and of the deviation."""
    xi, n = drawn(noise=noise), 3000
    assert np.abs(xi.mean(axis=0)).max() < 4 * noise / np.sqrt(n)
    assert np.abs(xi.std(axis=0) - noise).max() < 4 * noise / np.sqrt(2 * n)


def test_noise_is_normal_and_every_draw_is_its_own():
    xi = drawn()
    assert scipy.stats.kstest(xi.ravel(), "norm").pvalue > 0.01
    assert len(np.unique(xi.round(9))) == xi.size
    for one, other in [(xi[:, 0], xi[:, 1]), (xi[1:, 0], xi[:-1, 0]), (xi[CHUNK:], xi[:-CHUNK])]:
        assert abs(scipy.stats.pearsonr(one.ravel(), other.ravel()).statistic) < 0.08


def test_all_lanes_see_the_same_draws():
    rates = (0.1, 0.01)
    lanes = [descent(rate) for rate in rates]
    rows = Race.of(ROUND, lanes, steps=600, noise=0.5).run().common
    first, second = (
        draws(lane[:, :2], lane[:, 3:5], rate) for lane, rate in zip(rows, rates, strict=True)
    )
    np.testing.assert_allclose(first, second, atol=1e-11)


def test_the_first_draws_do_not_depend_on_how_many_follow():
    np.testing.assert_array_equal(drawn(steps=300), drawn(steps=900)[:300])


def test_nesterov_sees_the_tilt_where_it_looks_ahead():
    """The noisy walk is the plain one whose gradient carries the draws of gradient descent."""
    xi = iter(drawn(steps=300, noise=0.5))
    nesterov = OPTIMIZERS["nesterov"]()
    steps = PROOFS["nesterov"].steps(
        lambda p: by_hand.gradient_of(ROUND)(p) + next(xi),
        np.array(ROUND.start),
        **by_hand.numbers_of(nesterov),
    )
    points = [next(steps)[0] for _ in range(300)]
    walk = trace(nesterov, ROUND, steps=300, noise=0.5)
    np.testing.assert_allclose(walk.x[1:], points, atol=1e-10)
