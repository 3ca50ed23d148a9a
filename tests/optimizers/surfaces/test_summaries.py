"""What the summaries of the surfaces say with a number, or with a direction."""

import jax
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine import heights


def along(surface, x, y):
    """Heights on a line of points."""
    x, y = np.broadcast_arrays(x, y)
    return heights(surface, np.stack([x, y], axis=1))


def test_on_the_cliffs_face_the_slope_is_dozens_of_times_that_of_the_plain():
    slopes = jax.vmap(jax.grad(SURFACES["cliff"]()))
    line = np.stack([np.linspace(-6, 3, 2000), np.zeros(2000)], axis=1)
    sizes = np.abs(np.asarray(slopes(line))[:, 0])
    plain = sizes[line[:, 0] > 1]
    assert sizes.max() / plain.max() > 24
    assert sizes.max() / plain.min() < 100


def test_levys_ripples_are_as_high_everywhere_along_x_and_fade_towards_the_middle_along_y():
    ripples, smooth = (SURFACES["levy13"](ripples=a) for a in (1.0, 0.02))
    places = np.linspace(0.0, 2.0, 2401)
    along_x = along(ripples, places, 1.0) - along(smooth, places, 1.0)
    along_y = along(ripples, 1.0, places) - along(smooth, 1.0, places)
    tops = [part.max() for part in np.split(along_x[:2400], 6)]
    np.testing.assert_allclose(tops, tops[0], rtol=1e-3)
    far, near = np.abs(places - 1) > 0.7, np.abs(places - 1) < 0.3
    assert along_y[far].max() > 5 * along_y[near].max()


def test_at_the_four_sides_of_easoms_hole_stand_faint_hills():
    surface, pi = SURFACES["easom"](), np.pi
    for dx, dy in [(1, 0), (-1, 0), (0, 1), (0, -1)]:
        far = np.linspace(1.6, 2.6, 50)
        assert 0.001 < along(surface, pi + dx * far, pi + dy * far).max() < 0.1


@pytest.mark.parametrize("l1", [0.1, 0.3])
@pytest.mark.parametrize("rule", ["gradient_descent", "momentum", "adagrad", "rmsprop", "adam"])
def test_under_an_l1_penalty_the_walks_over_the_irises_rattle_about_an_axis(rule, l1):
    surface = SURFACES["logistic_regression"](l1=l1)
    assert surface.stationary()[0].y == 0.0
    optimizer = OPTIMIZERS[rule](**surface.suits.get(rule, {}))
    plain, penalized = (
        trace(optimizer, one).x[-100:, 1] for one in (SURFACES["logistic_regression"](), surface)
    )
    assert penalized.min() < 0 < penalized.max()
    assert plain.min() > 0
