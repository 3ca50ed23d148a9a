"""Landscapes: heights, paths and the barrier, against direct evaluation."""

import numpy as np
import pytest

from optimizers import landscape
from optimizers.landscapes import Window, losses, plane_of, surveyed
from optimizers.landscapes.landscape import around
from tests.optimizers.landscapes.paths import NETWORK, direct, walked, wandering


def test_heights_and_paths_of_a_training() -> None:
    trained = walked(wandering(2, 6))
    training = trained.training
    seen = landscape(trained, points=5)
    assert seen.steps == [0, 1, 2, 3, 4, 5]
    assert seen.paths.shape == (2, 6, 3)
    assert seen.heights.shape == (5, 5)
    xs, ys = np.linspace(*seen.x, 5), np.linspace(*seen.y, 5)
    points = np.stack(np.meshgrid(xs, ys), axis=-1)
    weights = seen.plane.weights(points).reshape(25, -1)
    f = direct(training.network, weights)
    np.testing.assert_allclose(seen.heights.ravel(), f, rtol=1e-4)
    np.testing.assert_allclose(
        seen.paths[..., :2], seen.plane.coordinates(trained.weights), atol=1e-6
    )
    slices = losses(training.network, seen.plane, seen.paths[..., :2])
    np.testing.assert_allclose(seen.paths[..., 2], slices)
    assert seen.outside == [seen.plane.outside(path) for path in trained.weights]
    xy = np.moveaxis(seen.paths, -1, 0)
    assert seen.barrier is None
    assert (seen.levels.spacing, seen.levels.floor) == ("log", 0.0)
    for (low, high), places in zip((seen.x, seen.y), (xy[0], xy[1]), strict=True):
        assert low < places.min() < places.max() < high


def test_a_barrier_is_what_rises_above_the_higher_end() -> None:
    trained = walked(wandering(2, 8))
    seen = landscape(trained, "ends", points=2)
    a, b = trained.weights[:, -1]
    line = a + np.linspace(0, 1, 25, dtype=np.float32)[:, None] * (b - a)
    f = direct(NETWORK, line)
    assert seen.barrier == pytest.approx(f.max() - max(f[0], f[-1]), rel=1e-3, abs=1e-5)


def test_paths_without_their_losses_and_a_window_of_ones_own() -> None:
    trained = walked(wandering(1, 4))
    window = Window(3, 2, (-1.0, 2.0), slices=False)
    seen = list(surveyed(trained, plane_of(trained), window))[-1]
    assert seen is not None
    assert np.isnan(seen.paths[..., 2]).all()
    assert np.isfinite(seen.paths[..., :2]).all()
    assert (seen.x, seen.heights.shape) == ((-1.0, 2.0), (2, 3))


def test_a_lane_that_diverged_ends_there_and_others_are_seen() -> None:
    paths = wandering(2, 6)
    paths[1] *= np.geomspace(1, 1e9, 6)[:, None]
    paths[1, 3:] = np.nan
    seen = landscape(walked(paths), points=3)
    alone = landscape(walked(paths[:1]), points=3)
    assert (seen.x, seen.y) == (alone.x, alone.y)
    assert np.isnan(seen.paths[1, 3:]).all()
    assert np.isfinite(seen.paths[1, :3]).all()
    assert np.isfinite(seen.paths[0]).all()
    assert np.isfinite(seen.outside).all()


def test_weights_that_run_out_of_all_bounds_leave_finite_places() -> None:
    paths = wandering(2, 6)
    paths[1] *= np.geomspace(1, 1e30, 6)[:, None]  # as with a learning rate of 10
    seen = landscape(walked(paths), points=3)
    assert np.isfinite(seen.paths[..., :2]).all()
    assert np.isfinite([*seen.x, *seen.y]).all()
    assert seen.x[1] - seen.x[0] > 1e30  # all of it is in the window


@pytest.mark.parametrize("rows", [1, 2])
def test_paths_with_few_directions_have_a_landscape_too(rows: int) -> None:
    seen = landscape(walked(np.repeat(wandering(1, rows), 2, axis=0)), points=3)
    assert np.isfinite(seen.heights).all()
    assert np.isnan(seen.outside).all() if rows == 1 else np.allclose(seen.outside, 0, atol=1e-9)
    assert (seen.x, seen.y) == ((-1, 1), (-1, 1)) if rows == 1 else seen.x[1] > seen.x[0]


def test_a_window_has_room_for_all() -> None:
    points = np.array([[0, 1], [10, 1.5], [np.nan, np.nan]])
    x, y = around(points)
    assert x == pytest.approx((-1, 11))
    assert y == pytest.approx((1.25 - 1.5, 1.25 + 1.5))  # a quarter of the other side
    x, y = around(points, centered=2.0)
    assert x == pytest.approx((-12, 12))
    assert y == pytest.approx((-3, 3))
    x, y = around(points, aspect=2.0)
    assert (x, y) == (pytest.approx((-1, 11)), pytest.approx((1.25 - 3, 1.25 + 3)))
    x, y = around(points, aspect=8.0)
    assert (x, y) == (pytest.approx((5 - 12, 5 + 12)), pytest.approx((1.25 - 1.5, 1.25 + 1.5)))
