"""What the textbooks prove of the rules, found again in their walks.

Quadratics are elliptical bowls with curvatures 1 and kappa, turned by an angle.
"""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizers import OPTIMIZERS, SURFACES, trace

ELLIPTICAL = SURFACES["elliptical"]
exactly = settings(max_examples=20, deadline=None, derandomize=True, database=None)
bowls = st.builds(
    ELLIPTICAL, condition_number=st.floats(1.0, 1000.0), rotation=st.floats(0.0, 90.0)
)
points = st.tuples(*[st.floats(-3.0, 3.0).filter(lambda x: abs(x) > 0.01)] * 2)


def size(x):
    return np.linalg.norm(x, axis=-1)


@exactly
@given(surface=bowls, start=points, share=st.floats(0.5, 1.5))
def test_gradient_descent_diverges_exactly_beyond_two_over_the_steepest_curvature(
    surface, start, share
):
    """Along the steepest axis every step multiplies by 1 - eta kappa."""
    rate = share * 2 / surface.condition_number
    walk = trace(OPTIMIZERS["gradient_descent"](learning_rate=rate), surface, start=start)
    angle = np.deg2rad(surface.rotation)
    steepest = walk.x @ [-np.sin(angle), np.cos(angle)]
    factor = 1 - rate * surface.condition_number
    expected = steepest[0] * factor ** np.arange(len(walk.x))
    np.testing.assert_allclose(steepest, expected, rtol=1e-9, atol=1e-12 * size(walk.x).max())
    assert (abs(factor) > 1) == (share > 1)


def heavy_ball(rate, momentum, curvature):
    """The largest modulus of the eigenvalues of one step in (x, v)."""
    step = np.array([[1 - rate * curvature, -momentum], [rate * curvature, momentum]])
    return np.abs(np.linalg.eigvals(step)).max()


@pytest.mark.parametrize("momentum", [0.0, 0.3, 0.6, 0.9, 0.99])
def test_a_heavy_ball_converges_iff_eta_lambda_is_below_two_plus_two_mu(momentum):
    """A sweep over the learning rate, on curvature 1, against the bound and the spectrum."""
    for product in np.linspace(0.1, 2.4 + 2 * momentum, 24):
        ball = OPTIMIZERS["momentum"](learning_rate=product, momentum=momentum)
        walk = trace(ball, ELLIPTICAL(condition_number=1.0), start=(1.0, 0.0), steps=4000)
        converges = bool(size(walk.x[-1]) < 1e-6)
        assert converges == (0 < product < 2 + 2 * momentum)
        assert converges == (heavy_ball(product, momentum, 1.0) < 1)


@pytest.mark.parametrize("kappa", [4.0, 25.0, 100.0, 900.0])
def test_the_optimal_pair_converges_at_the_rate_of_the_root_of_kappa(kappa):
    root = np.sqrt(kappa)
    rate = (root - 1) / (root + 1)
    ball = OPTIMIZERS["momentum"](learning_rate=(2 / (1 + root)) ** 2, momentum=rate**2)
    assert heavy_ball(ball.learning_rate, ball.momentum, 1.0) == pytest.approx(rate, rel=1e-6)
    steps = int(np.log(1e-12) / np.log(rate))
    walk = trace(ball, ELLIPTICAL(condition_number=kappa), start=(1.0, 1.0), steps=steps)
    # both eigenvalues coincide, so the walk shrinks as t rate^t, up to a constant
    shrunk = size(walk.x[steps]) / size(walk.x[steps // 2])
    assert shrunk == pytest.approx(2 * rate ** (steps - steps // 2), rel=0.2)


@exactly
@given(surface=bowls, start=points)
def test_newton_needs_one_step_on_any_quadratic(surface, start):
    walk = trace(OPTIMIZERS["newton"](), surface, start=start, steps=1)
    assert size(walk.x[1]) < 1e-12 * size(walk.x[0])


@exactly
@given(distance=st.floats(0.5, 2.8), x=st.floats(-3.0, 3.0), share=st.floats(-0.44, 0.44))
def test_newton_runs_to_the_saddle(distance, x, share):
    """From nearer than d / sqrt 5, where its leaps over the saddle neither grow nor shrink."""
    start = (x, share * distance)
    walk = trace(OPTIMIZERS["newton"](), SURFACES["saddle"](distance=distance), start=start)
    assert size(walk.x[-1]) < 1e-12


@jax.jit
def exact_step(surface, x, state):
    """A step of BFGS whose longest step is the exact one, to the lowest point along its way."""
    slope, curvature = jax.grad(surface)(x), jax.hessian(surface)(x)
    d = -state.H @ slope
    exact = -(slope @ d) / (d @ curvature @ d)
    return exact, OPTIMIZERS["bfgs"](learning_rate=exact).step(surface, x, state, 1.0)


@exactly
@given(surface=bowls, start=points)
def test_bfgs_with_exact_steps_needs_two_on_a_quadratic(surface, start):
    """Armijo's condition always grants the exact step, so it is taken where it is tried first.

    Left to its halvings BFGS has no such bound; it only converges faster than any rate, below.
    """
    x = jnp.array(start)
    state = OPTIMIZERS["bfgs"]().init(x)
    for _ in range(2):
        if not jax.grad(surface)(x).any():
            break  # a round bowl needs one
        exact, (x, state) = exact_step(surface, x, state)
        assert state.a == exact
    assert size(x) < 1e-6 * size(start)


@pytest.mark.parametrize("kappa", [4.0, 100.0, 1000.0])
def test_bfgs_converges_faster_than_any_rate(kappa):
    """The factor from step to step itself goes to zero."""
    surface = ELLIPTICAL(condition_number=kappa, rotation=30.0)
    f = trace(OPTIMIZERS["bfgs"](), surface, start=(2.0, 1.0), steps=40).f
    factors = f[1:][f[1:] > 1e-200] / f[:-1][f[1:] > 1e-200]
    assert len(factors) < 30
    assert factors[-1] < 1e-6 < factors[0]


def constant_slope(optimizer, g, steps):
    """The length of each step on a plane."""
    x, state, lengths = jnp.zeros(2), optimizer.init(jnp.zeros(2)), []
    step = jax.jit(lambda x, state, t: optimizer.step(lambda p: jnp.array(g) @ p, x, state, t))
    for t in range(1, steps + 1):
        after, state = step(x, state, float(t))
        lengths.append(np.abs(after - x))
        x = after
    return np.stack(lengths)


def test_the_effective_rate_of_adagrad_falls_as_one_over_the_root_of_t():
    lengths = constant_slope(OPTIMIZERS["adagrad"](learning_rate=0.5, epsilon=0.0), [3.0, 0.01], 99)
    expected = 0.5 / np.sqrt(np.arange(1, 100))
    np.testing.assert_allclose(lengths, np.stack([expected, expected], axis=1), rtol=1e-9)


@pytest.mark.parametrize("rule", ["adam", "adamax", "amsgrad", "lion"])
@pytest.mark.parametrize("slope", [1e-6, 1.0, 1e6])
def test_the_first_step_has_the_length_of_the_learning_rate_whatever_the_gradient(rule, slope):
    settings = {"learning_rate": 0.2} | ({} if rule == "lion" else {"epsilon": 0.0})
    lengths = constant_slope(OPTIMIZERS[rule](**settings), [slope, -3 * slope], 1)
    np.testing.assert_allclose(lengths, [[0.2, 0.2]], rtol=1e-9)


OUTSIDE_THE_ROOT = {
    "adagrad": {},
    "rmsprop": {"rho": 0.0},
    "adam": {},
    "adamax": {},
    "nadam": {"beta1": 0.0},
    "adam_l2": {},
    "adamw": {},
    "amsgrad": {},
}


@pytest.mark.parametrize("rule", OUTSIDE_THE_ROOT)
@pytest.mark.parametrize("epsilon", [1e-10, 1e-4])
def test_a_slope_as_small_as_epsilon_halves_the_step(rule, epsilon):
    """So epsilon means the same in each of them; a slope of any length steps the rate without."""
    numbers = OUTSIDE_THE_ROOT[rule] | {"learning_rate": 0.2, "epsilon": epsilon}
    lengths = constant_slope(OPTIMIZERS[rule](**numbers), [epsilon, 1e9 * epsilon], 1)
    np.testing.assert_allclose(lengths, [[0.1, 0.2]], rtol=1e-6)


@pytest.mark.parametrize("slope", [1e-3, 1.0, 1e3])
def test_without_bias_correction_adams_first_step_is_too_long(slope):
    """By (1 - beta1) / sqrt(1 - beta2): the second moment lags behind the first."""
    adam = OPTIMIZERS["adam"](learning_rate=0.2, epsilon=0.0, bias_correction=0.0)
    first = 0.2 * (1 - 0.9) / np.sqrt(1 - 0.999)
    np.testing.assert_allclose(constant_slope(adam, [slope, slope], 1), [[first, first]])


INVARIANT = {"gradient_descent", "momentum", "nesterov", "newton", "bfgs", "lbfgs"}


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_which_rules_turn_with_the_landscape(rule):
    """Those that look at the slope as a whole do; those that divide by coordinate do not."""
    angle, start = np.deg2rad(40.0), np.array([2.0, 0.7])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    optimizer = OPTIMIZERS[rule](learning_rate=0.01)
    straight, turned = ELLIPTICAL(), ELLIPTICAL(rotation=40.0)
    walk = trace(optimizer, straight, start=start, steps=8)
    other = trace(optimizer, turned, start=start @ turn, steps=8)
    apart = size(walk.x @ turn - other.x).max() / size(walk.x[-1] - walk.x[0])
    assert (apart < 1e-9) == (rule in INVARIANT), apart
