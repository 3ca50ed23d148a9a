"""Several lanes side by side: each walks as if it were alone."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.batches import CHUNK
from optimizers.trajectory import chunks

LANES = [
    OPTIMIZERS["gradient_descent"](learning_rate=1e-3),
    OPTIMIZERS["gradient_descent"](learning_rate=10.0),  # diverges
    OPTIMIZERS["momentum"](learning_rate=5e-4),
    OPTIMIZERS["adam"](learning_rate=0.1),
]


def race(lanes, steps, **more):
    return list(chunks(lanes, SURFACES["rosenbrock"](), steps=steps, **more))


@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_a_lane_is_the_walk_of_its_optimizer_alone(noise):
    rows = np.concatenate(race(LANES, 600, noise=noise, seed=3), axis=1)
    for lane, optimizer in zip(rows, LANES, strict=True):
        alone = trace(optimizer, SURFACES["rosenbrock"](), steps=600, noise=noise, seed=3)
        np.testing.assert_array_equal(lane[:, :2], alone.x)
        np.testing.assert_array_equal(lane[:, 2], alone.f)
        np.testing.assert_array_equal(lane[:, 3:5], alone.g)


def test_one_lane_that_diverges_leaves_the_others_alone():
    rows = np.concatenate(race(LANES, 600), axis=1)
    without = np.concatenate(race([LANES[0], *LANES[2:]], 600), axis=1)
    assert np.isnan(rows[1, -1]).all()
    np.testing.assert_array_equal(rows[[0, 2, 3]], without)
    assert np.isfinite(without).all()


def test_the_same_optimizer_twice_gives_the_same_lane_twice():
    (rows,) = race([LANES[3], LANES[3]], 100)
    np.testing.assert_array_equal(rows[0], rows[1])


SPLITS = {
    0: [1],
    1: [2],
    CHUNK: [CHUNK + 1],
    CHUNK + 1: [CHUNK + 1, 1],
    600: [CHUNK + 1, CHUNK, 88],
}


@pytest.mark.parametrize(("steps", "lengths"), SPLITS.items())
def test_chunks_have_the_start_first_and_steps_plus_one_rows_together(steps, lengths):
    parts = race(LANES, steps)
    assert [part.shape[1] for part in parts] == lengths
    assert {part.shape[0] for part in parts} == {len(LANES)}
    assert {part.dtype for part in parts} == {np.dtype(np.float64)}


def test_the_state_lies_behind_the_five_columns_padded_with_zeros():
    (rows,) = race(LANES, 50)
    adam = trace(LANES[3], SURFACES["rosenbrock"](), steps=50)
    np.testing.assert_array_equal(rows[3, :, 5:7], adam.state["m"])
    np.testing.assert_array_equal(rows[3, :, 7:9], adam.state["v"])
    assert not rows[0, :, 5:].any()


def test_chunks_are_computed_as_they_are_asked_for():
    """So that a client who goes away stops the work."""
    running = chunks(LANES, SURFACES["rosenbrock"](), steps=10**9)
    assert next(running).shape[1] == CHUNK + 1
    running.close()
