"""The contract of every surface: words, parameters, domain, start, and settings that suit it."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.optimizers.declare.words import check_parameter, check_surface
from tests.optimizers.surfaces import by_hand
from tests.optimizers.surfaces.views import repeated, square, view, views

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


@every_surface
def test_it_says_what_it_is(kind):
    check_surface(kind)
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
    """The page opens with these settings: nobody diverges, everybody ends lower.

    Only on Easom's plain the pull of Adam's L2 penalty outweighs the faint slope.
    """
    walk = trace(OPTIMIZERS[rule](**kind.suits.get(rule, {})), kind(), steps=kind.steps)
    assert walk.diverged_at is None
    assert (walk.f[-1] < walk.f[0]) == ((kind.id, rule) != ("easom", "adam_l2"))


@every_surface
def test_height_and_slope_are_finite_numbers_all_over_the_domain(kind):
    heights, slopes, _ = view(kind(), square(kind, 41))
    assert heights.shape == (41 * 41,)
    assert heights.dtype == slopes.dtype == np.float64
    assert np.isfinite(heights).all()
    assert np.isfinite(slopes).all()


@every_parameter
def test_a_parameter_changes_the_landscape(kind, name):
    words, points = kind.parameters[name], square(kind, 41)
    ends = [kind(**{name: value}) for value in (words.low, words.high)]
    low, high = views(ends, [points, points])
    assert not np.allclose(low.heights, high.heights)


@jax.jit
def heights_at(surfaces, point):
    return jax.vmap(lambda surface: surface(point), axis_size=2)(surfaces)


@every_surface
def test_many_values_of_a_parameter_in_one_vmap(kind):
    many = [kind(), kind(**{name: words.high for name, words in kind.parameters.items()})]
    together = heights_at(repeated(many, 1), jnp.array(kind.start))
    np.testing.assert_allclose(together, [one(jnp.array(kind.start)) for one in many])


@pytest.mark.parametrize("name", by_hand.SURFACES)
@pytest.mark.parametrize("position", ["default", "low", "high"])
def test_height_and_slope_are_those_taken_by_hand(name, position):
    kind = SURFACES[name]
    surface = kind(**{key: getattr(words, position) for key, words in kind.parameters.items()})
    points = square(kind, 9)
    heights, slopes, _ = view(surface, points)
    at = by_hand.height_and_gradient(surface)
    expected = [at(p) for p in points]
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
