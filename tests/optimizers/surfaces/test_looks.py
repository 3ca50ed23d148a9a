"""What each surface promises to show (its `look`), with the settings that the page opens with."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace


def race(surface, steps=200, **more):
    """Every optimizer with what suits the surface."""
    suits = type(surface).suits
    return {
        name: trace(kind(**suits.get(name, {})), surface, steps=steps, **more)
        for name, kind in OPTIMIZERS.items()
    }


def test_at_the_saddle_gradient_descent_lingers_and_those_that_rescale_leave():
    walks = race(SURFACES["saddle"](), 100)
    assert abs(walks["gradient_descent"].x[-1, 1]) < 0.1
    for name in ("adagrad", "rmsprop", "adam"):
        assert abs(walks[name].x[-1, 1]) > 1.0, name


@pytest.mark.parametrize("condition_number", [1.0, 20.0, 300.0, 1000.0])
@pytest.mark.parametrize("rotation", [0.0, 30.0, 90.0])
def test_gradient_descent_in_a_bowl_is_stable_just_below_two_over_kappa(condition_number, rotation):
    """The textbook bound, from both sides."""
    surface = SURFACES["elliptical"](condition_number=condition_number, rotation=rotation)
    descent = OPTIMIZERS["gradient_descent"]
    limit = 2 / condition_number
    below, above = (
        trace(descent(learning_rate=share * limit), surface, start=(1.0, 0.5), steps=3000)
        for share in (0.99, 1.01)
    )
    assert below.f[-1] < below.f[0]
    assert above.f[-1] > 1e20


def test_a_turned_valley_costs_the_coordinate_wise_methods_their_advantage():
    """Momentum and gradient descent turn with the valley; AdaGrad and its heirs do not."""
    kind = SURFACES["elliptical"]
    straight, turned = (kind(condition_number=300.0, rotation=angle) for angle in (0.0, 45.0))
    c = np.sqrt(0.5)
    start, turned_start = (2.0, 0.5), (c * (2.0 - 0.5), c * (2.0 + 0.5))

    def final(rule, **settings):
        optimizer = OPTIMIZERS[rule](**settings)
        return [
            trace(optimizer, straight, start=start, steps=300).f[-1],
            trace(optimizer, turned, start=turned_start, steps=300).f[-1],
        ]

    for rule in ("gradient_descent", "momentum", "nesterov"):
        before, after = final(rule, learning_rate=1e-3)
        assert after == pytest.approx(before, rel=1e-6)
    before, after = final("adagrad", learning_rate=0.5)
    assert after > 100 * before


def test_the_shallow_well_catches_gradient_descent_and_momentum_can_cross():
    surface = SURFACES["local_minimum"]()
    deep, shallow, _ = surface.stationary()
    walks = race(surface, 500)
    np.testing.assert_allclose(walks["gradient_descent"].x[-1], shallow[:2], atol=1e-3)
    np.testing.assert_allclose(walks["momentum"].x[-1], deep[:2], atol=1e-3)


def test_everyone_drops_into_the_rosenbrock_valley_at_once_and_slopes_alone_creep_along_it():
    walks = race(SURFACES["rosenbrock"](), 200)
    walks.pop("radam")  # its first five steps are not scaled, and leap over the valley
    for name, walk in walks.items():
        x, y = walk.x[-1]
        assert abs(y - x**2) < 0.1, name
        arrived = np.hypot(x - 1, y - 1) < 0.1
        assert arrived == (OPTIMIZERS[name].family in ("second order", "signs")), name


def test_from_the_hill_of_himmelblau_small_differences_choose_the_valley():
    surface = SURFACES["himmelblau"]()
    minima = np.array([one[:2] for one in surface.stationary() if one.kind == "minimum"])
    ends = [
        trace(
            OPTIMIZERS["gradient_descent"](learning_rate=0.01), surface, start=(x, y), steps=500
        ).x[-1]
        for x in (-0.8, 0.2)
        for y in (-1.4, -0.4)
    ]
    nearest = [int(np.linalg.norm(minima - end, axis=1).argmin()) for end in ends]
    assert np.linalg.norm(minima[nearest] - ends, axis=1).max() < 1e-3
    assert len(set(nearest)) == 4
