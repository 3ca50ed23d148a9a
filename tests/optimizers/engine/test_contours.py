"""What contours are evenly spaced in: the root of the height, or its logarithm."""

import numpy as np
import pytest

from optimizers import SURFACES
from optimizers.engine import Levels
from optimizers.engine.contours import SOFTENING

ROOT, LOG = SURFACES["saddle"](), SURFACES["rosenbrock"]()
HEIGHTS = np.array([[1.0, 5.0], [10.0, 50.0]])


def test_a_surface_says_which():
    assert Levels.of(ROOT, HEIGHTS, 0.0).spacing == "root"
    assert Levels.of(LOG, HEIGHTS, 0.0).spacing == "log"


def test_by_the_root_a_level_is_the_root_of_the_height_above_the_minimum():
    levels = Levels.of(ROOT, HEIGHTS, 1.0)
    np.testing.assert_allclose(levels(HEIGHTS), [[0, 2], [3, 7]])


def test_by_the_logarithm_ten_times_as_high_is_one_level_up():
    levels = Levels.of(LOG, np.array([0.0, 1e3, 2e3]), 0.0)
    assert levels.softening == SOFTENING * 1e3 == 2.0
    np.testing.assert_allclose(levels(np.array([8.0, 98.0, 998.0])), [1, 2, 3])


def test_at_the_minimum_the_logarithm_is_finite():
    levels = Levels.of(LOG, HEIGHTS, 1.0)
    typical = np.median(HEIGHTS) - 1.0
    assert levels(np.array([1.0])) == pytest.approx(np.log10(SOFTENING * typical))


@pytest.mark.parametrize(("minimum", "floor"), [(0.5, 0.5), (2.0, 1.0), (None, 1.0)])
def test_the_floor_is_the_minimum_or_what_is_seen_below_it(minimum, floor):
    assert Levels.of(ROOT, HEIGHTS, minimum).floor == floor


def test_below_the_floor_is_the_floor():
    for surface in (ROOT, LOG):
        levels = Levels.of(surface, HEIGHTS, 0.0)
        np.testing.assert_array_equal(*levels(np.array([[-3.0], [0.0]])))


@pytest.mark.parametrize("surface", [ROOT, LOG], ids=["root", "log"])
def test_heights_that_are_not_finite_have_no_level_and_do_not_count(surface):
    broken = np.array([np.nan, 1.0, np.inf, 5.0, -np.inf, 10.0, 50.0])
    levels = Levels.of(surface, broken, 0.0)
    assert levels == Levels.of(surface, broken[np.isfinite(broken)], 0.0)
    np.testing.assert_array_equal(np.isfinite(levels(broken)), np.isfinite(broken))
    assert np.isnan(levels(broken)[~np.isfinite(broken)]).all()


@pytest.mark.parametrize("surface", [ROOT, LOG], ids=["root", "log"])
@pytest.mark.parametrize("minimum", [None, 3.0])
def test_where_nothing_can_be_seen_there_are_levels_still(surface, minimum):
    levels = Levels.of(surface, np.full(4, np.nan), minimum)
    assert levels.floor == (minimum or 0.0)
    assert levels.softening == SOFTENING
    assert np.isfinite(levels(np.array([4.0]))).all()


def test_a_flat_surface_has_one_level():
    for surface in (ROOT, LOG):
        flat = Levels.of(surface, np.full(4, 2.0), None)(np.full(4, 2.0))
        assert np.isfinite(flat).all()
        assert len(set(flat)) == 1
