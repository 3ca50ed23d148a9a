"""The surfaces of real examples: what others fitted to the same data, batches, and their looks."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from scipy.optimize import minimize

from optimizers import OPTIMIZERS, SURFACES, Lane, trace
from optimizers.declare import Dataset
from optimizers.engine.batches import weights
from tests.optimizers.surfaces.views import view, views

WITH_DATA = [kind for kind in SURFACES.values() if kind.examples]
every_surface = pytest.mark.parametrize("kind", WITH_DATA, ids=[kind.id for kind in WITH_DATA])


def low(surface):
    return float(surface(np.array(surface.stationary()[0][:2])))


def walk(surface, rule, batch_size=None, **more):
    numbers = {**surface.suits.get(rule, {}), **more.pop("numbers", {})}
    lane = Lane(OPTIMIZERS[rule](**numbers), batch_size=batch_size)
    return trace(lane, surface, **{"steps": type(surface).steps, **more})


@every_surface
def test_data_say_what_they_are(kind):
    assert kind.examples == len(kind.data.rows) == len(kind.data.table())
    assert kind.data.url.startswith("https://")
    assert len(kind.data.columns) == kind.data.table().shape[1]
    assert all(name and unit for name, unit in kind.data.columns)


def test_the_line_through_the_cars_is_the_published_one():
    """R's manual, lm(dist ~ speed): intercept -17.579, slope 3.932; residual error 15.38 on 48."""
    minimum = SURFACES["linear_regression"]().stationary()[0]
    assert minimum.x == pytest.approx(3.932409, abs=1e-6)
    assert 10 * minimum.y == pytest.approx(-17.579095, abs=1e-6)
    assert np.sqrt(low(SURFACES["linear_regression"]()) * 2 * 50 / 48) == pytest.approx(1.538, 1e-3)


def test_the_launches_are_the_published_ones():
    """Dalal, Fowlkes and Hoadley (1989): the log odds of damage are 15.043 - 0.2322 t."""
    t, damaged = Dataset.load("orings").table().T

    def loss(p):
        z = p[0] + p[1] * (t - 70)
        return np.logaddexp(0, z).sum() - damaged @ z

    slope = minimize(loss, [0, 0], tol=1e-10).x
    assert slope[1] == pytest.approx(-0.2322, abs=1e-4)
    assert slope[0] - 70 * slope[1] == pytest.approx(15.043, abs=1e-2)


def test_the_flowers_are_fishers():
    """His means and standard deviations of the petals of versicolor and virginica, in cm."""
    length, width, virginica = Dataset.load("iris").table().T
    for kind, lengths, widths in (
        (0, (4.260, 0.4699), (1.326, 0.1978)),
        (1, (5.552, 0.5519), (2.026, 0.2747)),
    ):
        for column, (mean, deviation) in ((length, lengths), (width, widths)):
            of_kind = column[virginica == kind]
            assert of_kind.mean() == pytest.approx(mean)
            assert of_kind.std(ddof=1) == pytest.approx(deviation, abs=1e-4)


@jax.jit
def seen(surface, points, table):
    """What each batch sees at each of the points, shape (points, batches)."""
    return jax.vmap(lambda p: jax.vmap(lambda weights: surface.seen(p, weights))(table))(points)


@every_surface
@pytest.mark.parametrize("batch_size", [1, 3, 8])
def test_the_batches_of_an_epoch_average_to_the_surface(kind, batch_size):
    surface, n = kind(l1=0.05, l2=0.02), kind.examples
    epoch = n // batch_size
    dealt = weights(range(epoch), seed=4, examples=n, batch_size=batch_size)
    left = 1 - dealt.sum(axis=0) * batch_size  # the examples of the last, smaller batch
    rest = left / max(left.sum(), 1)
    table = np.zeros((n + 2, n))  # of one size for all batches, so that it compiles once
    table[:epoch], table[-2], table[-1] = dealt, rest, 1 / n
    points = jnp.array(np.random.default_rng(0).normal(size=(6, 2)))
    found = np.asarray(seen(surface, points, table))
    whole = (found[:, :epoch].sum(axis=1) * batch_size + found[:, -2] * left.sum()) / n
    np.testing.assert_allclose(whole, view(surface, points).heights, rtol=1e-12)
    np.testing.assert_allclose(whole, found[:, -1], rtol=1e-12)


slopes_seen = jax.jit(jax.vmap(lambda surface, p, w: jax.grad(surface.seen)(p, w), (None, 0, 0)))


@every_surface
def test_gradient_descent_steps_down_the_loss_of_its_batch(kind):
    surface, rate = kind(), 0.01
    path = walk(surface, "gradient_descent", 3, numbers={"learning_rate": rate}, steps=300, seed=9)
    table = weights(range(300), seed=9, examples=kind.examples, batch_size=3)
    slopes = slopes_seen(surface, path.x[:-1], table)
    np.testing.assert_allclose(path.x[1:], path.x[:-1] - rate * slopes, atol=1e-13)


@every_surface
def test_left_out_the_batch_is_all_examples(kind):
    surface = kind()
    paths = [walk(surface, "adam", size, steps=100).x for size in (None, 0, kind.examples)]
    np.testing.assert_array_equal(paths[0], paths[1])
    np.testing.assert_array_equal(paths[0], paths[2])
    assert not np.allclose(paths[0], walk(surface, "adam", 1, steps=100).x)


@every_surface
def test_the_seed_shuffles(kind):
    one, again, other = (walk(kind(), "adam", 1, seed=seed, steps=60).x for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, again)
    assert not np.allclose(one, other)


def test_a_batch_larger_than_the_examples_is_refused():
    with pytest.raises(ValueError, match="at most 50"):
        walk(SURFACES["linear_regression"](), "adam", 51)


# what their looks promise


def test_centred_inputs_open_the_valley_of_the_cars():
    valley, bowl = (SURFACES["linear_regression"](centre=centre) for centre in (0.0, 15.4))
    seen = views([valley, bowl], [np.zeros((1, 2))] * 2)
    conditions = [np.linalg.cond(one.hessians[0]) for one in seen]
    assert conditions[0] > 10 * conditions[1]
    slow, fast = (walk(surface, "gradient_descent") for surface in (valley, bowl))
    assert slow.f[100] - low(valley) > 50 * (fast.f[100] - low(bowl))


@pytest.mark.parametrize("rule", ["gradient_descent", "adam"])
def test_small_batches_tremble_about_the_minimum(rule):
    """How much more the smallest ones do depends on the rule: Adam divides by their size."""
    surface = SURFACES["linear_regression"]()
    paths = [walk(surface, rule, size, steps=600).x[-100:] for size in (1, 10, 0)]
    tremors = [np.linalg.norm(np.diff(path, axis=0), axis=1).mean() for path in paths]
    assert min(tremors[:2]) > 7 * tremors[2]
    assert rule == "adam" or tremors[0] > 1.4 * tremors[1]


def test_l1_sets_a_weight_to_zero_and_l2_does_not():
    kind = SURFACES["logistic_regression"]
    free, lasso, ridge, both = (
        kind(l1=l1, l2=l2).stationary()[0] for l1, l2 in ((0, 0), (0.1, 0), (0, 0.1), (0.1, 0.1))
    )
    assert lasso.y == 0 < lasso.x < free.x
    assert 0 < both.y < ridge.y  # the elastic net shares again
    assert 0 < ridge.x < free.x
    assert 0 < ridge.y < free.y


def test_a_saturated_neurons_loss_hardly_falls_and_then_drops_and_adagrads_first():
    surface = SURFACES["neuron"]()
    for rule in ("gradient_descent", "momentum", "nesterov", "rmsprop", "adam"):
        f = walk(surface, rule).f
        assert f[20] > 0.85 * f[0], rule
        assert f[-1] < low(surface) + 0.01, rule
    assert walk(surface, "adagrad").f[10] < low(surface) + 0.01


def test_far_beyond_its_domain_the_neuron_would_rather_be_a_switch():
    surface = SURFACES["neuron"]()
    assert float(surface(np.array([-60.0, -33.0]))) < low(surface)


def test_adam_with_l2_goes_to_the_penalized_minimum_and_adamw_does_not():
    """Side by side on the loss without a penalty: the lesson of decoupled weight decay."""
    kind, strength = SURFACES["logistic_regression"], 0.1
    surface, ridge = kind(), kind(l2=strength).stationary()[0][:2]
    coupled = walk(surface, "adam_l2", numbers={"learning_rate": 0.3, "l2": strength})
    decoupled = walk(surface, "adamw", numbers={"learning_rate": 0.3, "weight_decay": strength})
    np.testing.assert_allclose(coupled.x[-1], ridge, atol=1e-3)
    assert np.linalg.norm(decoupled.x[-1] - ridge) > 1


def test_l2_in_adams_gradient_does_not_lengthen_its_first_step_and_decay_beside_it_does():
    surface = SURFACES["linear_regression"]()
    for strength in (0.01, 1.0):
        first = walk(surface, "adam_l2", numbers={"learning_rate": 0.1, "l2": strength}).x[1]
        np.testing.assert_allclose(np.abs(first - surface.start), 0.1, rtol=1e-6)
        numbers = {"learning_rate": 0.1, "weight_decay": strength}
        shrunk = (1 - 0.1 * strength) * np.array(surface.start)
        first = walk(surface, "adamw", numbers=numbers).x[1]
        np.testing.assert_allclose(np.abs(first - shrunk), 0.1, rtol=1e-6)
