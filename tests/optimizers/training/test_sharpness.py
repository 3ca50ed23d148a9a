"""Sharpness and the edge of stability along a training, against dense Hessians in NumPy."""

from dataclasses import replace

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Lane
from optimizers.engine import Branch
from optimizers.training import Training, sharpness

NETWORK = NETWORKS["digits"](width=1, activation=1, head_weight=0.5, l2=0.01)
STEPS, EVERY = 70, 35
IMAGES = NETWORK.images.training
RIGHT = np.hstack([np.eye(k)[IMAGES.labels[:, i]] for i, k in enumerate((10, 3))])
PENALIZED = np.array([*[True] * 64, False, *[True] * 13, *[False] * 13])


def slope(w):
    """The gradient of the objective by the weights of the only unit, and the biases."""
    V, x = w[65:78], IMAGES.inputs.astype(float)
    said = np.tanh(x @ w[:64] + w[64])
    powers = np.exp(np.outer(said, V) + w[78:])
    for head in (powers[:, :10], powers[:, 10:]):
        head /= head.sum(axis=1, keepdims=True)
    error = (powers - RIGHT) * ([1.0] * 10 + [0.5] * 3) / len(x)
    back = error @ V * (1 - said**2)
    return np.concatenate([back @ x, [back.sum()], said @ error, error.sum(0)]) + (
        0.01 * PENALIZED * w
    )


def largest(w, divisor=1.0, penalty=0.0):
    """The largest eigenvalue of the dense Hessian, from differences of gradients."""
    used = np.r_[np.arange(64) * 32, 2048, 2080 : 2080 + 13, 2496:2509]
    assert used.tolist() == np.flatnonzero(NETWORK.in_use()).tolist()
    w, h = w[used].astype(float), 1e-4
    H = np.array([(slope(w + h * e) - slope(w - h * e)) / (2 * h) for e in np.eye(len(w))])
    divisor = divisor[used] if np.ndim(divisor) else divisor * np.ones(len(w))
    return np.linalg.eigvals((H + penalty * np.eye(len(w))) / divisor).real.max()


def full(name, schedules=None, **values):
    return Lane(OPTIMIZERS[name](**values), schedules or {}, batch_size=0)


@pytest.fixture(scope="module")
def trained():
    cosine = {"learning_rate": SCHEDULES["cosine"]()}
    lanes = [
        full("gradient_descent", cosine, learning_rate=0.5),
        full("adam_l2", learning_rate=0.1, l2=0.02),
        full("gradient_descent", learning_rate=1e30),
        full("gradient_descent", learning_rate=50.0),
    ]
    return Training.of(NETWORK, lanes, steps=STEPS, every=EVERY).run()


def test_of_gradient_descent_it_is_the_largest_eigenvalue(trained):
    found = sharpness(trained)
    assert found.rows[:, 0].tolist() == [0, 35, 70]
    expected = [largest(w) for w in trained.lanes[0].w]
    np.testing.assert_allclose(found.rows[:, 1], expected, rtol=1e-4)
    rates = 0.5 * (1 + np.cos(np.pi * np.array([0, 34, 69]) / STEPS)) / 2
    np.testing.assert_allclose(found.rows[:, 2], 2 / rates)
    assert (found.preconditioned, found.examples, found.reached) == (False, 1437, None)


def test_of_a_rule_that_divides_it_is_that_of_the_divided_loss(trained):
    found, lane = sharpness(trained, lane=1), trained.lanes[1]
    assert found.preconditioned
    assert np.isnan(found.rows[0, 1:]).all()  # it has divided by nothing yet
    for row, step in ((1, 35), (2, 70)):
        v_hat = lane.state.v[row].astype(float) / (1 - 0.999**step)
        divisor = (1 - 0.9**step) * (np.sqrt(v_hat) + 1e-8)
        expected = largest(lane.w[row], divisor, penalty=0.02)
        np.testing.assert_allclose(found.rows[row, 1:], [expected, 2 * 1.9 / 0.1 / 0.1], rtol=1e-3)


def test_it_is_told_when_the_edge_is_reached(trained):
    beyond = sharpness(trained, lane=3)
    assert (beyond.rows[0, 1] > beyond.rows[0, 2], beyond.reached) == (True, 0)


def test_from_where_a_lane_diverged_on_there_is_none(trained):
    rows = sharpness(trained, lane=2).rows
    assert np.isfinite(rows[0]).all()
    assert np.isnan(rows[1:, 1:]).all()


def test_a_rule_without_an_edge_is_refused(trained):
    lion = replace(trained, training=Training.of(NETWORK, [full("lion")]))
    with pytest.raises(ValueError, match="lion declares no edge of stability"):
        sharpness(lion)


def test_a_branch_has_its_origins_rate_and_says_nothing_of_another_rules_steps(trained):
    first, adam = trained.training.lanes[:2]
    other = full("gradient_descent", learning_rate=0.1)
    lanes = [
        first,
        adam,
        replace(other, branch=Branch(0, 35)),
        replace(other, branch=Branch(1, 35)),
    ]
    shared = replace(
        trained,
        training=Training.of(NETWORK, lanes, steps=STEPS, every=EVERY),
        lanes=[*trained.lanes[:2], trained.lanes[0], trained.lanes[0]],
    )
    found = sharpness(shared, lane=2).rows
    np.testing.assert_allclose(found[:, 1], sharpness(trained).rows[:, 1])
    np.testing.assert_allclose(found[:, 2], [*sharpness(trained).rows[:2, 2], 20])
    after = sharpness(shared, lane=3).rows[:, 1:]
    assert np.isnan(after[:2]).all()
    assert np.isfinite(after[2]).all()
