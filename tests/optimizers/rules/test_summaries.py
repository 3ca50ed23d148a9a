"""What the summaries of the rules say with a number, or with a direction."""

import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.oracles.walking import walk as walk_by_hand

ELLIPTICAL = SURFACES["elliptical"]
ROUND = ELLIPTICAL(condition_number=1.0)


@pytest.mark.parametrize("k", [4.0, 50.0])
def test_gradient_descent_zig_zags_beyond_one_over_k_and_diverges_beyond_two(k):
    surface = ELLIPTICAL(condition_number=k)
    creeps, zig_zags, diverges = (
        trace(OPTIMIZERS["gradient_descent"](learning_rate=share / k), surface, steps=60)
        for share in (0.95, 1.05, 2.05)
    )
    crossings = [(np.diff(np.sign(walk.x[:30, 1])) != 0).sum() for walk in (creeps, zig_zags)]
    assert crossings == [0, 29]
    assert max(creeps.f[-1], zig_zags.f[-1]) < creeps.f[0] < diverges.f[-1]


def arrival(walk):
    """The step from which on the loss stays below a millionth of the first."""
    return int(np.flatnonzero(walk.f > 1e-6 * walk.f[0])[-1]) + 1


@pytest.mark.parametrize(("kappa", "pays"), [(1.0, False), (30.0, False), (55.0, True)])
def test_momentum_pays_where_one_curvature_is_more_than_about_forty_times_another(kappa, pays):
    """Each at its best rate; that of momentum is any for which both directions swing."""
    surface = ELLIPTICAL(condition_number=kappa, rotation=30.0)
    rates = {"gradient_descent": 2 / (1 + kappa), "momentum": 1 / kappa}
    plain, ball = (
        arrival(trace(OPTIMIZERS[name](learning_rate=rate), surface, steps=1000))
        for name, rate in rates.items()
    )
    assert (ball < plain) == pays


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


def left(rule, rotation):
    """The step at which it has left the saddle, turned by an angle."""
    walk = trace(OPTIMIZERS[rule](), SURFACES["saddle"](rotation=rotation), steps=1000)
    return int(np.argmax(walk.f < -1.0)) or 1000


def test_adagrad_leaves_a_saddle_fast_whose_way_out_runs_along_an_axis():
    assert 5 * left("adagrad", 0.0) < left("adagrad", 45.0)
    assert left("gradient_descent", 0.0) == left("gradient_descent", 45.0)


@pytest.mark.parametrize(("rho", "epsilon"), [(0.9, 1e-6), (0.99, 1e-8), (0.5, 1e-5)])
def test_adadeltas_first_step_is_the_root_of_epsilon_over_one_minus_rho(rho, epsilon):
    rule = OPTIMIZERS["adadelta"](rho=rho, epsilon=epsilon)
    walk = trace(rule, SURFACES["beale"](), steps=1)
    stride = np.abs(walk.x[1] - walk.x[0])
    np.testing.assert_allclose(stride, np.sqrt(epsilon / (1 - rho)), rtol=1e-3)


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


DANCES = {  # where each begins: on some ways RMSProp lands on the minimum to the last digit
    "elliptical": (-2.6, 1.0),
    "booth": (-7.0, 2.0),
    "beale": (1.0, 1.5),
    "himmelblau": (-0.5, -0.6),
}


@pytest.mark.parametrize("rate", [0.005, 0.0173, 0.05])
@pytest.mark.parametrize("name", DANCES)
def test_rmsprop_ends_dancing_half_a_learning_rate_to_either_side(name, rate):
    rule, surface = OPTIMIZERS["rmsprop"](learning_rate=rate), SURFACES[name]()
    last = trace(rule, surface, start=DANCES[name], steps=6000).x[-500:]
    np.testing.assert_allclose(np.ptp(last, axis=0) / 2, rate / 2, rtol=1e-4)
    np.testing.assert_allclose(np.abs(np.diff(last, axis=0)), rate, rtol=1e-4)


@pytest.mark.parametrize("name", ["beale", "rosenbrock", "rastrigin", "cliff"])
@pytest.mark.parametrize("noise", [0.0, 5.0])
def test_no_coordinate_of_adamax_moves_further_than_about_its_rate(name, noise):
    rule = OPTIMIZERS["adamax"](learning_rate=0.05)
    walk = trace(rule, SURFACES[name](), steps=500, noise=noise)
    assert np.abs(np.diff(walk.x, axis=0)).max() < 1.01 * 0.05


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2, 0.5])
@pytest.mark.parametrize("curvature", [0.5, 4.0])
def test_nadam_overshoots_less_than_adam_in_a_bowl(rate, curvature):
    surface = SURFACES["parabola"](curvature=curvature)
    adam, nadam = (
        trace(OPTIMIZERS[name](learning_rate=rate), surface, steps=500).x[:, 0]
        for name in ("adam", "nadam")
    )
    beyond = [-(x * np.sign(x[0])).min() for x in (adam, nadam)]
    assert 0 < beyond[1] < 0.85 * beyond[0]


def test_radams_first_steps_go_without_v_and_the_stride_then_grows():
    """On a plane: five steps in proportion to the slope, then strides that all slopes share."""
    slope, rate = np.array([300.0, 0.01]), 0.02
    points = walk_by_hand(
        "radam", lambda p, t: slope @ p, np.zeros(2), 200, {"learning_rate": rate}
    )
    strides = np.abs(np.diff(points, axis=0))
    np.testing.assert_allclose(strides[:5], rate * np.stack([slope] * 5), rtol=1e-9)
    np.testing.assert_allclose(strides[5:, 0], strides[5:, 1], rtol=1e-3)
    assert (np.diff(strides[5:, 0]) > 0).all()


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
@pytest.mark.parametrize("name", DANCES)
def test_lion_ends_dancing_within_three_learning_rates(name, rate):
    rule, surface = OPTIMIZERS["lion"](learning_rate=rate), SURFACES[name]()
    last = trace(rule, surface, start=DANCES[name], steps=3000).x[-500:]
    reach = np.ptp(last, axis=0) / 2 / rate
    assert ((reach > 0.9) & (reach < 3.1)).all()


WELLS = ["booth", "himmelblau", "beale"]


@pytest.mark.parametrize("decay", [0.01, 0.1])
def test_under_adam_with_l2_steep_weights_hardly_decay_and_others_by_the_rate(decay):
    """The first weight has a gradient that alternates, the second none but the penalty's."""
    steps, rate = 200, 0.002

    def loss(p, t):
        return jnp.where(t % 2 == 0, 100.0, -100.0) * p[0]

    l2, decoupled = (
        walk_by_hand(rule, loss, np.ones(2), steps, {"learning_rate": rate, name: decay})[-1]
        for rule, name in (("adam_l2", "l2"), ("adamw", "weight_decay"))
    )
    np.testing.assert_allclose(l2, [1.0, 1.0 - steps * rate], atol=0.04)
    np.testing.assert_allclose(decoupled, (1 - rate * decay) ** steps, rtol=0.005)


@pytest.mark.parametrize("name", WELLS)
@pytest.mark.parametrize("l2", [0.01, 0.5])
def test_adam_with_l2_arrives_where_the_penalized_loss_is_lowest(name, l2):
    walk = trace(OPTIMIZERS["adam_l2"](l2=l2), SURFACES[name](), steps=8000)
    np.testing.assert_allclose(walk.g[-1] + l2 * walk.x[-1], 0.0, atol=1e-9)


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


@pytest.mark.parametrize("surface", [ELLIPTICAL(), SURFACES["booth"]()], ids=["bowl", "booth"])
def test_under_noise_bfgs_runs_as_far_astray_as_newton(surface):
    """Further than gradient descent, whose short steps even the noise out."""
    bfgs, newton, plain = (
        np.median(trace(OPTIMIZERS[name](), surface, steps=500, noise=1.0, seed=1).f[-200:])
        for name in ("bfgs", "newton", "gradient_descent")
    )
    np.testing.assert_allclose(bfgs, newton, rtol=1e-6)
    assert bfgs > 1.3 * plain


def test_bfgs_runs_into_a_saddle_from_exactly_on_its_ridge_only():
    saddle = SURFACES["saddle"]()
    onto, beside = (
        trace(OPTIMIZERS["bfgs"](), saddle, start=(-2.2, y), steps=50).x[-1] for y in (0.0, 1e-6)
    )
    np.testing.assert_allclose(onto, 0.0, atol=1e-6)
    np.testing.assert_allclose(np.abs(beside), [0.0, 2.0], atol=1e-4)
