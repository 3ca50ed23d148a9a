"""Heights of a surface at many points, and its lowest minimum."""

import jax
import numpy as np
import pytest

from optimizers import SURFACES
from optimizers.engine import minimum
from optimizers.engine.batches import Batch
from optimizers.engine.heights import BLOCK, heights
from tests.optimizers.surfaces import by_hand

every_surface = pytest.mark.parametrize("kind", SURFACES.values(), ids=SURFACES.keys())


def scattered(count):
    return np.random.default_rng(count).uniform(-2, 2, (count, 2))


@pytest.mark.parametrize("name", by_hand.SURFACES)
@pytest.mark.parametrize("count", [1, 7, BLOCK, BLOCK + 1])
def test_heights_are_those_taken_by_hand(name, count):
    surface, points = SURFACES[name](), scattered(count)
    expected, _ = by_hand.SURFACES[name](*points.T, **by_hand.numbers_of(surface))
    found = heights(surface, points)
    assert (found.shape, found.dtype) == ((count,), np.float64)
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_no_points_have_no_heights():
    assert heights(SURFACES["saddle"](), np.zeros((0, 2))).shape == (0,)


@every_surface
def test_neither_number_of_points_nor_slider_compiles(kind, compiled):
    heights(kind(), scattered(1))
    compiled.clear()
    for count in (2, BLOCK, BLOCK + 1, 3 * BLOCK):
        heights(kind(), scattered(count))
    for name, words in kind.parameters.items():
        heights(kind(**{name: words.high}), scattered(5))
        heights(kind(**{name: max(1, int(words.low))}), scattered(5))
    assert compiled == []


def test_a_device_may_be_named():
    surface, points = SURFACES["beale"](), scattered(5)
    there = heights(surface, points, device=jax.devices()[0])
    np.testing.assert_allclose(there, heights(surface, points), rtol=1e-12)


@every_surface
def test_the_minimum_is_the_height_of_the_first_stationary_point(kind):
    first = kind().stationary()[0]
    assert minimum(kind()) == pytest.approx(float(kind()(np.array(first[:2]))), abs=1e-12)


def test_a_batch_sees_the_loss_of_its_own_examples_and_its_tilt():
    surface, points = SURFACES["linear_regression"](l2=0.3), scattered(5)
    slope, intercept = points.T
    speed, distance = surface.data.table()[7] / 10
    only = np.zeros(surface.examples)
    only[7] = 1.0
    found = heights(surface, points, batch=Batch(np.array([2.0, -1.0]), only))
    expected = (slope * speed + intercept - distance) ** 2 / 2 + 0.15 * slope**2
    np.testing.assert_allclose(found, expected + 2 * slope - intercept, rtol=1e-12)
