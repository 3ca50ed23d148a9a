"""Every surface against its formula in plain NumPy: heights, and slopes by complex steps."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SURFACES
from tests.optimizers.surfaces import by_hand
from tests.optimizers.surfaces.second_formulas import FORMULAS, height_and_slope


def test_every_surface_has_a_second_hand():
    assert set(FORMULAS) | set(by_hand.SURFACES) == set(SURFACES)


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("position", ["low", "default", "high"])
def test_height_and_slope_are_those_of_the_formula(name, position):
    kind = SURFACES[name]
    surface = kind(**{key: getattr(words, position) for key, words in kind.parameters.items()})
    axes = [np.linspace(*side, 12) for side in kind.domain]
    points = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
    heights, slopes = jax.vmap(jax.value_and_grad(surface))(jnp.array(points))
    expected, expected_slopes = height_and_slope(surface, points)
    np.testing.assert_allclose(heights, expected, atol=1e-13 * np.abs(expected).max())
    np.testing.assert_allclose(
        slopes, expected_slopes, rtol=1e-9, atol=1e-13 * np.abs(expected_slopes).max()
    )
