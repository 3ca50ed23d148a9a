"""What a walk leaves behind."""

import doctest

import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine import trajectory
from optimizers.engine.batches import CHUNK
from tests.optimizers.surfaces import by_hand
from tests.oracles.catalog import PROOFS

STATES = {
    "gradient_descent": set(),
    "momentum": {"v"},
    "nesterov": {"v"},
    "adagrad": {"G"},
    "rmsprop": {"A"},
    "adam": {"m", "v"},
    "adadelta": {"A", "D"},
    "adamax": {"m", "u"},
    "nadam": {"m", "v"},
    "amsgrad": {"m", "v", "w"},
    "adam_l2": {"m", "v"},
    "adamw": {"m", "v"},
    "radam": {"m", "v"},
    "lion": {"m"},
    "newton": {"H"},
}
STEPS = 600  # two chunks and a part of a third

every_rule = pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
every_surface = pytest.mark.parametrize("kind", SURFACES.values(), ids=SURFACES.keys())


def arrays(walk):
    return {"x": walk.x, "f": walk.f, "g": walk.g, **walk.state}


def test_the_example_of_the_docstring_holds():
    assert doctest.testmod(trajectory).failed == 0


@every_rule
@pytest.mark.parametrize("steps", [0, 1, CHUNK, CHUNK + 1, STEPS])
def test_there_is_a_row_for_the_start_and_one_for_each_step(kind, steps):
    walk = trace(kind(), SURFACES["saddle"](), steps=steps)
    assert walk.x.shape == walk.g.shape == (steps + 1, 2)
    assert walk.f.shape == (steps + 1,)
    assert all(len(state) == steps + 1 for state in walk.state.values())
    assert walk.diverged_at is None


@every_rule
def test_every_number_is_a_float64(kind):
    walk = trace(kind(), SURFACES["beale"](), start=(1, 1), steps=3)
    assert {values.dtype for values in arrays(walk).values()} == {np.dtype(np.float64)}


@pytest.mark.parametrize(("rule", "names"), STATES.items())
def test_the_state_goes_by_the_names_of_the_formula(rule, names):
    walk = trace(OPTIMIZERS[rule](), SURFACES["saddle"](), steps=5)
    assert set(walk.state) == names
    for values in walk.state.values():
        assert values.shape[:2] == (6, 2)
        assert not values[0].any()
        assert values[1:].any()


@every_surface
def test_the_first_row_is_the_start(kind):
    optimizer = OPTIMIZERS["gradient_descent"](learning_rate=1e-4)
    assert tuple(trace(optimizer, kind(), steps=2).x[0]) == kind.start
    assert tuple(trace(optimizer, kind(), start=(0.5, -1.5), steps=2).x[0]) == (0.5, -1.5)


@every_surface
@pytest.mark.parametrize("noise", [0.0, 0.5])
def test_loss_and_gradient_are_the_surfaces_own_without_noise(kind, noise):
    walk = trace(OPTIMIZERS["adam"](), kind(), steps=20, noise=noise)
    gradient = by_hand.gradient_of(kind()) if kind.id in by_hand.SURFACES else None
    for x, f, g in zip(walk.x, walk.f, walk.g, strict=True):
        assert f == pytest.approx(float(kind()(jnp.array(x))), rel=1e-12, abs=1e-12)
        if gradient:
            np.testing.assert_allclose(g, gradient(x), rtol=1e-12, atol=1e-11)


@every_rule
def test_a_longer_walk_begins_as_the_shorter_one(kind):
    short, long = (trace(kind(), SURFACES["himmelblau"](), steps=n) for n in (STEPS, 1000))
    for name, values in arrays(short).items():
        np.testing.assert_array_equal(arrays(long)[name][: STEPS + 1], values)


@pytest.mark.parametrize("rule", ["momentum", "nesterov", "adagrad", "adam", "radam", "amsgrad"])
def test_state_and_time_are_carried_over_from_chunk_to_chunk(rule):
    """A plain walk in one go; at the defaults, on a bowl too gentle for bouncing."""
    surface = SURFACES["elliptical"](condition_number=5.0, rotation=30.0)
    walk = trace(OPTIMIZERS[rule](), surface, steps=STEPS)
    points, states = PROOFS[rule].walk(OPTIMIZERS[rule](), surface, surface.own_start(), STEPS)
    np.testing.assert_allclose(walk.x, points, rtol=1e-9, atol=1e-9)
    for name, values in states.items():
        np.testing.assert_allclose(walk.state[name][1:], values, rtol=1e-9, atol=1e-9)


def test_a_negative_number_of_steps_is_refused():
    with pytest.raises(ValueError, match=r"steps .* -1"):
        trace(OPTIMIZERS["adam"](), SURFACES["saddle"](), steps=-1)


def test_an_unknown_parameter_is_refused():
    with pytest.raises(TypeError, match="speed"):
        trace(OPTIMIZERS["adam"](speed=1.0), SURFACES["saddle"]())
