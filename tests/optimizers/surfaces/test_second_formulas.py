"""Every surface against its formula in plain NumPy: heights, and slopes by complex steps."""

import numpy as np
import pytest

from optimizers import SURFACES
from tests.optimizers.surfaces import by_hand
from tests.optimizers.surfaces.second_formulas import FORMULAS, height_and_slope
from tests.optimizers.surfaces.views import square, view


@pytest.mark.parametrize("name", SURFACES)
def test_every_surface_has_a_second_formula(name):
    home = FORMULAS["booth"].__module__.replace(".", "/")
    assert name in {*FORMULAS, *by_hand.SURFACES}, f"write {name} once more in {home}.py"


def test_no_formula_is_of_a_surface_that_is_gone():
    assert {*FORMULAS, *by_hand.SURFACES} <= set(SURFACES)


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("position", ["low", "default", "high"])
def test_height_and_slope_are_those_of_the_formula(name, position):
    kind = SURFACES[name]
    surface = kind(**{key: getattr(words, position) for key, words in kind.parameters.items()})
    points = square(kind, 12)
    heights, slopes, _ = view(surface, points)
    expected, expected_slopes = height_and_slope(surface, points)
    np.testing.assert_allclose(heights, expected, atol=1e-13 * np.abs(expected).max())
    np.testing.assert_allclose(
        slopes, expected_slopes, rtol=1e-9, atol=1e-13 * np.abs(expected_slopes).max()
    )
