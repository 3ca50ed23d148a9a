"""A walk that leaves the finite numbers is cut there: never clamped, clipped or rescaled."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Optimizer, trace
from optimizers.engine.batches import CHUNK
from optimizers.engine.walker import first_not_finite
from tests.oracles.catalog import PROOFS

WILD = OPTIMIZERS["gradient_descent"](learning_rate=10.0)


class Doubling(Optimizer):
    """Doubles the distance from the origin with every step, whatever the surface."""

    def step(self, f, x, s, t):
        return 2 * x, s


def test_gradient_descent_far_beyond_the_stable_rate_diverges():
    walk = trace(WILD, SURFACES["rosenbrock"](), steps=50)
    assert 3 < walk.diverged_at < 10
    for values in (walk.x, walk.f, walk.g):
        assert np.isfinite(values[: walk.diverged_at]).all()
        assert np.isnan(values[walk.diverged_at :]).all()


def test_up_to_there_it_walks_as_it_must():
    """The last finite rows are huge, and just what the rule says."""
    surface = SURFACES["rosenbrock"]()
    walk = trace(WILD, surface, steps=50)
    points, _ = PROOFS["gradient_descent"].walk(WILD, surface, surface.start, walk.diverged_at - 1)
    np.testing.assert_allclose(walk.x[: walk.diverged_at], points, rtol=1e-12)
    assert np.abs(points[-1]).max() > 1e30


def test_the_state_is_cut_as_well():
    walk = trace(OPTIMIZERS["momentum"](learning_rate=10.0), SURFACES["rosenbrock"](), steps=50)
    assert np.isfinite(walk.state["v"][: walk.diverged_at]).all()
    assert np.isnan(walk.state["v"][walk.diverged_at :]).all()


@pytest.mark.parametrize(
    ("start", "step"), [(1.0, 512), (2.0**100, 412), (2.0**255, CHUNK + 1), (2.0**256, CHUNK)]
)
def test_the_step_is_exact_also_at_the_edge_of_a_chunk(start, step):
    """On the bowl x^2 / 2 + y^2 / 2, from 2^k on: (2^512)^2 is beyond the largest float."""
    surface = SURFACES["elliptical"](condition_number=1.0)
    walk = trace(Doubling(), surface, start=(start, 0.0), steps=600)
    assert walk.diverged_at == step
    assert walk.x[step - 1, 0] == start * 2.0 ** (step - 1)
    assert np.isnan(walk.x[step:]).all()


def test_a_finite_point_with_an_infinite_loss_is_cut():
    walk = trace(WILD, SURFACES["beale"](), start=(1e200, 1e200), steps=5)
    assert walk.diverged_at == 0
    assert np.isnan(walk.x).all()


@pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES.keys())
def test_a_wild_walk_raises_no_warning_and_ends(surface):
    walk = trace(WILD, surface(), steps=300)
    if walk.diverged_at is not None:
        assert np.isnan(walk.f[walk.diverged_at :]).all()


def test_the_first_not_finite_row():
    rows = np.zeros((4, 3))
    assert first_not_finite(rows) is None
    rows[2, 1], rows[3, 0] = np.inf, np.nan
    assert first_not_finite(rows) == 2
