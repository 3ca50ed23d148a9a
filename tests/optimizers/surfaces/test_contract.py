"""The contract of every surface: words, parameters, domain, start, and settings that suit it."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.declare import THEMES
from tests.optimizers.declare.words import check_parameter, check_words, is_sentence
from tests.optimizers.surfaces import by_hand

every_surface = pytest.mark.parametrize("kind", SURFACES.values(), ids=SURFACES.keys())
every_parameter = pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param(kind, name, id=f"{kind.id}-{name}")
        for kind in SURFACES.values()
        for name in kind.parameters
    ],
)
every_race = pytest.mark.parametrize(
    ("kind", "rule"),
    [
        pytest.param(kind, rule, id=f"{kind.id}-{rule}")
        for kind in SURFACES.values()
        for rule in OPTIMIZERS
        if rule != "newton"  # which runs uphill as gladly as down, and leaps where it is flat
    ],
)


def grid_of(kind, points=41):
    """Points all over the domain, shape (n, 2)."""
    axes = [np.linspace(*side, points) for side in kind.domain]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)


@every_surface
def test_it_says_what_it_is(kind):
    check_words(kind)
    assert is_sentence(kind.look)
    assert kind.theme in THEMES
    assert 50 <= kind.steps <= 2000


@every_parameter
def test_a_parameter_is_in_range_and_has_words(kind, name):
    check_parameter(kind, name)


@every_surface
def test_the_walk_starts_inside_the_domain(kind):
    for at, (low, high) in zip(kind.start, kind.domain, strict=True):
        assert low < at < high


@every_surface
def test_what_suits_it_exists_and_is_in_range(kind):
    for rule, settings in kind.suits.items():
        for name, value in settings.items():
            words = OPTIMIZERS[rule].parameters[name]
            assert words.low <= value <= words.high


@every_race
def test_with_what_suits_it_every_optimizer_gets_somewhere(kind, rule):
    """The page opens with these settings: nobody diverges, everybody ends lower."""
    walk = trace(OPTIMIZERS[rule](**kind.suits.get(rule, {})), kind(), steps=kind.steps)
    assert walk.diverged_at is None
    assert walk.f[-1] < walk.f[0]


@every_surface
def test_height_and_slope_are_finite_numbers_all_over_the_domain(kind):
    heights, slopes = jax.vmap(jax.value_and_grad(kind()))(jnp.array(grid_of(kind)))
    assert heights.shape == (41 * 41,)
    assert heights.dtype == slopes.dtype == np.float64
    assert np.isfinite(heights).all()
    assert np.isfinite(slopes).all()


@every_parameter
def test_a_parameter_changes_the_landscape(kind, name):
    words, points = kind.parameters[name], grid_of(kind)
    low, high = (jax.vmap(kind(**{name: value}))(points) for value in (words.low, words.high))
    assert not np.allclose(low, high)


@every_surface
def test_many_values_of_a_parameter_in_one_vmap(kind):
    many = [kind(), kind(**{name: words.high for name, words in kind.parameters.items()})]
    stacked = jax.tree.map(lambda *leaves: jnp.array(leaves), *many)
    together = jax.vmap(lambda surface: surface(jnp.array(kind.start)), axis_size=2)(stacked)
    np.testing.assert_allclose(together, [one(jnp.array(kind.start)) for one in many])


@pytest.mark.parametrize("name", by_hand.SURFACES)
@pytest.mark.parametrize("position", ["default", "low", "high"])
def test_height_and_slope_are_those_taken_by_hand(name, position):
    kind = SURFACES[name]
    surface = kind(**{key: getattr(words, position) for key, words in kind.parameters.items()})
    points = grid_of(kind, 9)
    heights, slopes = jax.vmap(jax.value_and_grad(surface))(jnp.array(points))
    expected = [by_hand.SURFACES[name](*p, **by_hand.numbers_of(surface)) for p in points]
    scale = max(np.abs(heights).max(), np.abs(slopes).max())
    np.testing.assert_allclose(heights, [f for f, _ in expected], atol=1e-13 * scale)
    np.testing.assert_allclose(slopes, [g for _, g in expected], atol=1e-13 * scale)


# More, Garbow and Hillstrom (1981) for the first two, the Wikipedia page for Himmelblau's hill.
PUBLISHED = [
    ("rosenbrock", (-1.2, 1.0), 24.2),
    ("rosenbrock", (1.0, 1.0), 0.0),
    ("beale", (1.0, 1.0), 14.203125),
    ("beale", (3.0, 0.5), 0.0),
    ("himmelblau", (3.0, 2.0), 0.0),
    ("himmelblau", (-0.270845, -0.923039), 181.617),
]


@pytest.mark.parametrize(("name", "point", "height"), PUBLISHED)
def test_heights_are_the_published_ones(name, point, height):
    assert SURFACES[name]()(jnp.array(point)) == pytest.approx(height, abs=1e-3 if height else 0)
