"""Where the six first lanes end, where there is more than one well: a line for each surface.

In the order of the lanes: gradient descent, momentum, Nesterov, AdaGrad, RMSProp, Adam. A number
is a minimum's place among the surface's, 0 the lowest; None is none of them.
"""

import pytest

from optimizers import SURFACES
from tests.optimizers.surfaces.lanes import ends, shaped, starts_around

ENDS = {
    "local_minimum": [1, 0, 0, 1, 1, 1],
    "three_hump_camel": [0, 0, 2, 0, 1, 0],
    "himmelblau": [0, 0, 3, 1, 1, 1],
    "six_hump_camel": [5, 3, 3, 0, 0, 0],
    "branin": [0, 2, 2, 0, 1, 0],
    "mccormick": [1, None, 1, 1, 1, 1],
    "styblinski_tang": [3, 3, 1, 3, 3, 3],
    "goldstein_price": [1, 0, 0, 1, 1, 0],
    "rastrigin": [24, 18, 24, 24, 24, 24],
    "levy13": [1, 2, 0, 1, 1, 0],
    "dented_curve": [1, 0, 0, 1, 1, 0],
}
SHAPED = [
    ("rastrigin", {"amplitude": 0.0}, [0, 0, 0, 0, None, 0]),
    ("levy13", {"ripples": 0.02}, [0, 0, 0, 0, 0, 0]),
    ("dented_curve", {"depth": 0.6}, [0, 0, 0, 0, None, 0]),
]


@pytest.mark.parametrize("name", ENDS)
def test_the_six_lanes_end_where_the_look_says_from_all_around_the_start(name):
    surface = shaped(name)
    for start in starts_around(surface):
        assert ends(surface, start=start) == ENDS[name], start


@pytest.mark.parametrize(("name", "shape", "expected"), SHAPED)
def test_in_another_shape_they_end_elsewhere(name, shape, expected):
    assert ends(shaped(name, **shape)) == expected


def test_every_surface_with_several_wells_is_here_but_for_those_said_elsewhere():
    """The two saddles are alike on both sides, Easom's other minima lie on its plain, and over
    Ackley's wells momentum's way is a matter of luck."""
    several = {
        name
        for name, kind in SURFACES.items()
        if sum(point.kind == "minimum" for point in kind().stationary()) > 1
    }
    assert several - {"saddle", "monkey_saddle", "easom", "ackley"} == ENDS.keys()
