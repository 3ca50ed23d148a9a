"""What the summaries of the rules say with a number, or with a direction."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace

ROUND = SURFACES["elliptical"](condition_number=1.0)


@pytest.mark.parametrize("name", ["rosenbrock", "beale", "plateau", "booth"])
def test_adams_first_step_is_one_learning_rate_along_each_coordinate(name):
    walk = trace(OPTIMIZERS["adam"](learning_rate=0.1), SURFACES[name](), steps=1)
    np.testing.assert_allclose(np.abs(walk.x[1] - walk.x[0]), 0.1, rtol=1e-3)


def test_without_bias_correction_adams_first_steps_are_too_long():
    plain, corrected = (
        trace(OPTIMIZERS["adam"](learning_rate=0.01, bias_correction=on), ROUND, steps=5)
        for on in (0.0, 1.0)
    )
    strides = [np.abs(np.diff(walk.x, axis=0)) for walk in (plain, corrected)]
    assert (strides[0] > 2 * strides[1]).all()


def test_adagrads_rate_falls_under_noise_and_comes_to_rest_without():
    rule = OPTIMIZERS["adagrad"](learning_rate=0.2)
    still = trace(rule, ROUND, steps=2000).state["G"]
    noisy = trace(rule, ROUND, steps=2000, noise=1.0).state["G"]
    np.testing.assert_allclose(still[2000], still[500], rtol=1e-3)
    assert (noisy[2000] > 3 * noisy[500]).all()  # four times the steps, about four times the sum


def test_far_out_on_a_plateau_rmsprop_moves_about_its_rate_a_step():
    """Its epsilon stands outside the root: inside, it would be ten thousand times as large."""
    rule = OPTIMIZERS["rmsprop"](learning_rate=0.001)
    walk = trace(rule, SURFACES["plateau"](), start=(-3.6, 3.4), steps=60)
    np.testing.assert_allclose(np.abs(walk.g[0]), 1e-6, rtol=0.5)
    strides = np.abs(np.diff(walk.x, axis=0))[30:]
    np.testing.assert_allclose(strides, 0.001, rtol=0.1)


def test_amsgrads_second_moment_never_falls():
    walk = trace(OPTIMIZERS["amsgrad"](), SURFACES["beale"](), steps=300, noise=1.0)
    largest = walk.state["w"]
    assert (np.diff(largest, axis=0) >= 0).all()
    assert (np.diff(walk.state["v"], axis=0) < 0).any()


@pytest.mark.parametrize(("share", "lasts"), [(1.34, True), (1.38, False)])
def test_nesterov_diverges_beyond_a_rate_of_about_136_over_the_curvature(share, lasts):
    for curvature in (0.5, 4.0):
        surface = SURFACES["parabola"](curvature=curvature)
        rate = share / curvature
        ahead, ball = (
            trace(OPTIMIZERS[name](learning_rate=rate), surface, steps=1000)
            for name in ("nesterov", "momentum")
        )
        assert (ahead.f[-1] < 1e-3) == lasts
        assert ball.f[-1] < 1e-12


@pytest.mark.parametrize(("share", "lasts"), [(3.75, True), (3.85, False)])
def test_momentum_diverges_beyond_a_rate_of_38_over_the_curvature(share, lasts):
    walk = trace(OPTIMIZERS["momentum"](learning_rate=share), SURFACES["parabola"](), steps=1000)
    assert (walk.f[-1] < 1e-6) == lasts


@pytest.mark.parametrize("rate", [0.005, 0.0173, 0.05])
@pytest.mark.parametrize("name", ["elliptical", "booth", "beale", "himmelblau"])
def test_lion_ends_dancing_within_three_learning_rates(name, rate):
    last = trace(OPTIMIZERS["lion"](learning_rate=rate), SURFACES[name](), steps=3000).x[-500:]
    reach = np.ptp(last, axis=0) / 2 / rate
    assert ((reach > 0.9) & (reach < 3.1)).all()


WELLS = ["booth", "himmelblau", "beale"]


def adamw(name, decay, noise, seed=0):
    """Where AdamW dances in the end, and the minimum that is nearest."""
    surface, rule = SURFACES[name](), OPTIMIZERS["adamw"](weight_decay=decay)
    last = trace(rule, surface, steps=20_000, noise=noise, seed=seed).x[-3000:].mean(axis=0)
    minima = [point[:2] for point in surface.stationary() if point.kind == "minimum"]
    return last, np.array(min(minima, key=lambda point: np.linalg.norm(point - last)))


@pytest.mark.parametrize("name", WELLS)
@pytest.mark.parametrize("seed", [1, 2])
def test_adamw_stays_short_of_the_minimum_under_noise(name, seed):
    last, minimum = adamw(name, 0.1, noise=20.0, seed=seed)
    assert np.linalg.norm(last) < 0.99 * np.linalg.norm(minimum)


@pytest.mark.parametrize("name", WELLS)
def test_without_noise_adamws_decay_only_holds_it_back(name):
    last, minimum = adamw(name, 0.1, noise=0.0)
    np.testing.assert_allclose(last, minimum, rtol=0.02)


@pytest.mark.parametrize("noise", [0.0, 20.0])
@pytest.mark.parametrize("name", WELLS)
def test_no_weight_of_adamw_settles_beyond_one_over_the_decay(name, noise):
    last, _ = adamw(name, 0.5, noise)
    assert (np.abs(last) < 2.01).all()


def test_bfgs_runs_into_a_saddle_from_exactly_on_its_ridge_only():
    saddle = SURFACES["saddle"]()
    onto, beside = (
        trace(OPTIMIZERS["bfgs"](), saddle, start=(-2.2, y), steps=50).x[-1] for y in (0.0, 1e-6)
    )
    np.testing.assert_allclose(onto, 0.0, atol=1e-6)
    np.testing.assert_allclose(np.abs(beside), [0.0, 2.0], atol=1e-4)
