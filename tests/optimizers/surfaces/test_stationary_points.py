"""The stationary points that a surface declares, at many positions of its sliders.

A point is of a kind by its Hessian, or by the heights around it where the Hessian says nothing (the
monkey saddle). A curve is looked at along x only. The tip of Ackley's cusp counts: its gradient is
taken as zero there, and it is a minimum by all that the Hessian and the heights around it say. So
does a kink of an L1 penalty, a weight of zero, where the slope is no steeper than the penalty.
"""

from itertools import product

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SURFACES

INSIDE = 12  # random positions, besides the default and the corners
BLOCK = 256  # points a call, so that the number of stationary points compiles nothing


def positions(kind):
    """Settings of the sliders: the default, all corners, and some in between."""
    sliders = len(kind.parameters)
    yield {name: words.default for name, words in kind.parameters.items()}
    if sliders:
        corners = product((0.0, 1.0), repeat=sliders)
        for row in [*corners, *np.random.default_rng(0).random((INSIDE, sliders))]:
            yield dict(map(between, kind.parameters.items(), row))


def between(parameter, share):
    """A parameter's name, and its value at a share of the slider's way."""
    name, words = parameter
    if words.scale == "log":
        value = words.low * (words.high / words.low) ** share
        return name, float(np.clip(value, words.low, words.high))
    return name, float(words.low + (words.high - words.low) * share)


every_position = pytest.mark.parametrize(
    "surface",
    [
        pytest.param(
            kind(**setting), id="-".join([kind.id, *map("{:.3g}".format, setting.values())])
        )
        for kind in SURFACES.values()
        for setting in positions(kind)
    ],
)


@jax.jit
def block_at(surface, points):
    each = [jax.vmap(view) for view in (surface, jax.grad(surface), jax.hessian(surface))]
    return [view(points) for view in each]


def at(surface, points):
    """Height, gradient and Hessian at points; of a curve's Hessian, the part along x."""
    count = len(points)
    padded = np.zeros((max(1, -(-count // BLOCK)) * BLOCK, 2))
    padded[:count] = points
    blocks = [block_at(surface, block) for block in padded.reshape(-1, BLOCK, 2)]
    f, g, h = (np.concatenate(parts)[:count] for parts in zip(*blocks, strict=True))
    return f, g, h[:, : surface.dimensions, : surface.dimensions]


@jax.jit
def newton(surface, points):
    """Where Newton's method for a vanishing gradient leads from points, after 60 steps."""
    along_y = 1.0 if surface.dimensions == 1 else 0.0  # a curve does not bend along y

    def step(x, _):
        ((a, b), (_, d)), (u, v) = jax.hessian(surface)(x), jax.grad(surface)(x)
        d = d + along_y
        return x - jnp.array([d * u - b * v, a * v - b * u]) / (a * d - b * b), None

    return jax.vmap(lambda x: jax.lax.scan(step, x, length=60)[0])(points)


def grid(surface, points):
    """Points all over the domain; of a curve, all along it."""
    axes = [np.linspace(*side, points) for side in surface.domain]
    if surface.dimensions == 1:
        axes = [np.linspace(*surface.domain[0], points**2), np.zeros(1)]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)


def declared(surface):
    points = surface.stationary()
    return np.array([(one.x, one.y) for one in points], dtype=float), [one.kind for one in points]


def kind_by_signs(lower, higher):
    """What a point is when some around it are lower, and some higher."""
    if lower and higher:
        return "saddle"
    return "minimum" if higher else "maximum" if lower else "level"


def kind_by_heights(surface, point):
    """Kind by the heights on a small circle around a point."""
    angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    circle = 1e-3 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    ((height, *rises),) = [at(surface, np.array([point, *(point + circle)]))[0]]
    return kind_by_signs((np.array(rises) < height).any(), (np.array(rises) > height).any())


def kind_of(surface, point, hessian):
    curvatures = np.linalg.eigvalsh(hessian)
    if np.abs(curvatures).min() == 0 or kinks(surface, point).any():
        return kind_by_heights(surface, point)
    return kind_by_signs((curvatures < 0).any(), (curvatures > 0).any())


def kinks(surface, points):
    """Which coordinates of which points lie in a kink, where the gradient has no penalty."""
    l1 = getattr(surface, "l1", 0.0)
    return (points == 0) & (l1 > 0) & np.array(getattr(surface, "penalized", False))


@every_position
def test_the_gradient_vanishes_there(surface):
    points, _ = declared(surface)
    _, gradients, hessians = at(surface, points)
    held = kinks(surface, points)
    assert (np.abs(gradients[held]) <= getattr(surface, "l1", 0.0)).all()
    gradients = np.where(held, 0.0, gradients)
    scale = np.abs(hessians).max(axis=(1, 2)) * np.ptp(surface.domain)
    assert (np.abs(gradients).max(axis=1) <= 1e-12 * scale).all()
    assert np.abs(gradients).max() < 1e-8


@every_position
def test_each_is_of_the_declared_kind(surface):
    points, kinds = declared(surface)
    _, _, hessians = at(surface, points)
    assert [kind_of(surface, *one) for one in zip(points, hessians, strict=True)] == kinds


@every_position
def test_none_is_declared_twice_or_outside(surface):
    points, _ = declared(surface)
    for (low, high), values in zip(surface.domain, points.T, strict=True):
        assert (low <= values).all()
        assert (values <= high).all()
    distances = np.linalg.norm(points[:, None] - points, axis=-1) + 9 * np.eye(len(points))
    assert distances.min() > 1e-3 * np.ptp(surface.domain)
    if surface.dimensions == 1:
        assert not points[:, 1].any()


@every_position
def test_the_first_is_the_lowest_in_sight(surface):
    points, kinds = declared(surface)
    heights, _, _ = at(surface, points)
    assert kinds[0] == "minimum"
    everywhere = np.concatenate([heights, at(surface, grid(surface, 101))[0]])
    assert everywhere.min() >= heights[0] - 1e-12 * np.abs(everywhere).max()


@every_position
def test_there_is_no_other(surface):
    """Newton's method, from all over the domain, finds no stationary point left out."""
    points, _ = declared(surface)
    found = np.asarray(newton(surface, grid(surface, 31)))
    domain = np.array(surface.domain)
    inside = ((found >= domain[:, 0]) & (found <= domain[:, 1])).all(axis=1)
    _, gradients, hessians = at(surface, np.where(inside[:, None], found, 0))
    arrived = np.abs(gradients).max(axis=1) < 1e-10 * np.abs(hessians).max(axis=(1, 2))
    found = found[inside & arrived]
    assert len(found) or kinks(surface, points).any(axis=1).all()  # no way leads into a kink
    distances = np.linalg.norm(found[:, None] - points, axis=-1).min(axis=1)
    assert distances.max(initial=0) < 1e-4 * np.ptp(domain), found[distances.argmax()]


@pytest.mark.parametrize("kind", [k for k in SURFACES.values() if k.dimensions == 1])
def test_a_curve_is_as_high_everywhere_along_y(kind):
    line = grid(kind(), 9)
    aside = line + np.array([0.0, 0.7])
    np.testing.assert_array_equal(at(kind(), line)[0], at(kind(), aside)[0])
    assert not at(kind(), line)[1][:, 1].any()


@pytest.mark.parametrize("funnel", [0.02, 0.2, 0.5])
def test_the_tip_of_ackleys_funnel_is_a_cusp(funnel):
    """Close to it the height grows as fast as the distance does, 20 b / sqrt 2 times."""
    surface = SURFACES["ackley"](funnel=funnel)
    (tip, near), slopes, _ = at(surface, np.array([[0.0, 0.0], [3e-7, 4e-7]]))
    assert abs(tip) < 1e-15
    assert near == pytest.approx(20 * funnel / np.sqrt(2) * 5e-7, rel=1e-3)
    assert not slopes[0].any()
    assert np.linalg.norm(slopes[1]) == pytest.approx(20 * funnel / np.sqrt(2), rel=1e-3)
