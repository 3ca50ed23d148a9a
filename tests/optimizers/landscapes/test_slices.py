"""The objective over a plane, against the network itself at the plane's weights."""

import numpy as np
import pytest

from optimizers import NETWORKS
from optimizers.landscapes import Plane, losses
from tests.optimizers.landscapes.paths import NETWORK, NUMBERS, direct

DRAWS = np.random.default_rng(2)
DIRECTIONS = DRAWS.normal(0, 0.02, size=(2, NUMBERS))
POINTS = DRAWS.uniform(-3, 3, size=(2, 3, 2))


@pytest.mark.parametrize(
    "parameters",
    [{}, {"activation": 1, "width": 5, "l1": 0.01, "l2": 0.1}, {"activation": 2, "head_weight": 3}],
)
def test_it_is_the_network_at_those_weights(parameters: dict[str, float]) -> None:
    network = NETWORKS["digits"](**parameters)
    plane = Plane(NETWORK.initial(1) * 2.0, DIRECTIONS, ("", ""))
    expected = direct(network, plane.weights(POINTS).reshape(6, -1)).reshape(2, 3)
    np.testing.assert_allclose(losses(network, plane, POINTS), expected, rtol=2e-5)


def test_another_plane_or_network_compiles_nothing(compiled: list[dict]) -> None:
    for _ in range(2):
        before = len(compiled)
        for parameters in ({}, {"activation": 1.0, "width": 3.0}):
            plane = Plane(NETWORK.initial(1) * 2.0, DRAWS.normal(size=(2, NUMBERS)), ("", ""))
            losses(NETWORKS["digits"](**parameters), plane, POINTS)
    assert len(compiled) == before


def test_where_a_coordinate_is_missing_so_is_the_loss() -> None:
    plane = Plane(NETWORK.initial(1).astype(float), DIRECTIONS, ("", ""))
    many = np.zeros((300, 2))  # more than one call takes
    many[[0, 200], [0, 1]] = np.nan
    found = losses(NETWORK, plane, many)
    assert list(np.flatnonzero(np.isnan(found))) == [0, 200]
    assert np.unique(found[np.isfinite(found)]).size == 1
    assert losses(NETWORK, plane, np.zeros((0, 2))).shape == (0,)
