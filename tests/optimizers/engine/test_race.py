"""Several lanes side by side: each walks as if it were alone."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Race, trace
from optimizers.engine.batches import CHUNK

LANES = [
    OPTIMIZERS["gradient_descent"](learning_rate=1e-3),
    OPTIMIZERS["gradient_descent"](learning_rate=10.0),  # diverges
    OPTIMIZERS["momentum"](learning_rate=5e-4),
    OPTIMIZERS["adam"](learning_rate=0.1),
]


def race(lanes, steps, **more):
    chunks = Race.of(SURFACES["rosenbrock"](), lanes, steps=steps, **more).chunks()
    return [chunk.common for chunk in chunks]


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


def test_each_lanes_own_columns_are_named_and_padded():
    momentum = Lane(OPTIMIZERS["momentum"](), {"momentum": SCHEDULES["cosine"]()})
    race = Race.of(SURFACES["rosenbrock"](), [momentum, LANES[3]], steps=600, state=True)
    names = [own.names for own in race.own_columns()]
    assert names == [["momentum", "v.x", "v.y"], ["m.x", "m.y", "v.x", "v.y"]]
    own = race.run().own
    adam = trace(LANES[3], SURFACES["rosenbrock"](), steps=600)
    np.testing.assert_array_equal(own[1], np.hstack([adam.state["m"], adam.state["v"]]))
    moved = momentum.over(600).parameters(range(1, 601))
    np.testing.assert_array_equal(own[0, 1:, 0], moved[:, 1])
    assert np.isnan(own[0, 0, 0])  # no step led to the start
    assert np.isnan(own[0, :, 3]).all()


def test_the_state_comes_only_where_it_is_wanted():
    race = Race.of(SURFACES["rosenbrock"](), LANES, steps=3)
    assert [own.names for own in race.own_columns()] == [[]] * len(LANES)
    assert race.run().own.shape == (len(LANES), 4, 0)


@pytest.mark.parametrize("steps", [3, 600])
def test_a_race_says_where_its_lanes_diverged(steps):
    walked = Race.of(SURFACES["rosenbrock"](), LANES, steps=steps).run()
    at = walked.diverged_at[1]
    assert [walked.diverged_at[lane] for lane in (0, 2, 3)] == [None, None, None]
    if steps == 3:
        assert at is None  # it diverges later, and that is not part of the race
    else:
        assert np.isfinite(walked.common[1, :at]).all()
        assert np.isnan(walked.common[1, at:]).all()


@pytest.mark.parametrize("beyond", [-1, 0, 1, 80])
def test_it_knows_the_step_in_a_later_chunk_up_to_its_own_end(beyond):
    """Descent that doubles its distance with every step leaves the floats at the 512th."""
    surface = SURFACES["elliptical"](condition_number=1.0)
    doubling = OPTIMIZERS["gradient_descent"](learning_rate=3.0)
    at = trace(doubling, surface, start=(1.0, 0.0), steps=600).diverged_at
    assert at == 2 * CHUNK
    race = Race.of(surface, [doubling], start=(1.0, 0.0), steps=at + beyond).run()
    assert race.diverged_at == [at if beyond >= 0 else None]


def test_a_race_takes_its_start_and_its_length_from_the_surface():
    race = Race.of(SURFACES["rosenbrock"](), LANES)
    assert (race.start, race.steps) == (SURFACES["rosenbrock"].start, SURFACES["rosenbrock"].steps)


def test_a_batch_larger_than_the_data_is_refused():
    lane = Lane(LANES[0], batch_size=51)
    with pytest.raises(ValueError, match="at most 50"):
        Race.of(SURFACES["linear_regression"](), [lane]).run()


def test_chunks_are_computed_as_they_are_asked_for():
    """So that a client who goes away stops the work."""
    running = Race.of(SURFACES["rosenbrock"](), LANES, steps=10**9).chunks()
    assert next(running).common.shape[1] == CHUNK + 1
    running.close()
