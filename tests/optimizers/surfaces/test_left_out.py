"""What a surface says that its picture leaves out (`leaves_out`), where a number can say it."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine import heights


def at(name, *points, **parameters):
    """Heights at some points."""
    return heights(SURFACES[name](**parameters), np.array(points, dtype=float))


@pytest.mark.parametrize("far", [-1e4, 1e4])
def test_beales_valley_goes_on_at_a_height_of_about_045(far):
    """Where x (1 - y) stays the same, the three squares do."""
    products = np.linspace(0.5, 1.5, 2001)
    line = [(far, 1 - product / far) for product in products]
    assert at("beale", *line).min() == pytest.approx(0.45, abs=0.01)


def test_branin_repeats_its_wells_outside_the_picture():
    wells = [point for point in SURFACES["branin"]().stationary() if point.kind == "minimum"]
    xs = np.array([-3, 5, 7]) * np.pi
    floor = [(x, 5.1 / (4 * np.pi**2) * x**2 - 5 / np.pi * x + 6) for x in xs]
    np.testing.assert_allclose(at("branin", *floor), at("branin", wells[0][:2])[0])


def test_mccormick_goes_on_downhill():
    lowest = SURFACES["mccormick"]().stationary()[0]
    below = at("mccormick", *[(lowest.x - k * np.pi, lowest.y - k * np.pi) for k in (1, 2, 10)])
    assert (np.diff([at("mccormick", lowest[:2])[0], *below]) < -3).all()


def test_rastrigins_wells_are_five_to_a_side():
    points = SURFACES["rastrigin"]().stationary()
    assert sum(point.kind == "minimum" for point in points) == 5**2


def test_ackleys_funnel_fades_further_out():
    near, far = (at("ackley", (x, 0), (x + 1, 0)) for x in (1, 31))
    assert near[1] - near[0] > 20 * (far[1] - far[0]) > 0


def test_outside_the_three_hump_camels_picture_a_rate_that_suits_the_wells_diverges():
    kind = SURFACES["three_hump_camel"]
    for rule in ("gradient_descent", "nesterov"):
        optimizer = OPTIMIZERS[rule](**kind.suits[rule])
        assert trace(optimizer, kind(), start=(4.0, 0.0)).diverged_at is not None, rule


def test_levys_ripples_along_y_grow_to_the_edges_of_the_published_domain():
    places = np.linspace(-10, 10, 20001)
    line = np.stack([np.ones_like(places), places], axis=1)
    ripples = at("levy13", *line, ripples=1.0) - at("levy13", *line, ripples=0.02)
    assert ripples[np.abs(places) > 9].max() > 20 * ripples[np.abs(places - 1) < 2].max()


def test_challenger_flew_22_degrees_colder_than_any_launch_before():
    coldest = SURFACES["neuron"].data.table()[:, 0].min()
    assert coldest - 31 == 22


def test_two_linear_equations_give_the_regressions_minimum():
    surface = SURFACES["linear_regression"]()
    inputs, targets = np.stack(surface.inputs(), axis=1), surface.targets()
    solved = np.linalg.lstsq(inputs, targets, rcond=None)[0]
    np.testing.assert_allclose(surface.stationary()[0][:2], solved, rtol=1e-9)
