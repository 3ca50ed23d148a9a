"""The stationary points that a surface declares, at many positions of its sliders."""

from itertools import product

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SURFACES

INSIDE = 12  # random positions, besides the default and the corners


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
def at(surface, points):
    """Height, gradient and Hessian at points."""
    each = [jax.vmap(view) for view in (surface, jax.grad(surface), jax.hessian(surface))]
    return [view(points) for view in each]


@jax.jit
def newton(surface, points):
    """Where Newton's method for a vanishing gradient leads from points, after 60 steps."""

    def step(x, _):
        ((a, b), (_, d)), (u, v) = jax.hessian(surface)(x), jax.grad(surface)(x)
        return x - jnp.array([d * u - b * v, a * v - b * u]) / (a * d - b * b), None

    return jax.vmap(lambda x: jax.lax.scan(step, x, length=60)[0])(points)


def grid(surface, points):
    axes = [np.linspace(*side, points) for side in surface.domain]
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)


def declared(surface):
    points = surface.stationary()
    return np.array([(one.x, one.y) for one in points], dtype=float), [one.kind for one in points]


def kind_of(hessian):
    low, high = np.linalg.eigvalsh(hessian)
    if low * high == 0:
        return "degenerate"
    return {(1, 1): "minimum", (-1, 1): "saddle", (-1, -1): "maximum"}[
        (int(np.sign(low)), int(np.sign(high)))
    ]


@every_position
def test_the_gradient_vanishes_there(surface):
    points, _ = declared(surface)
    _, gradients, hessians = at(surface, points)
    scale = np.abs(hessians).max(axis=(1, 2)) * np.ptp(surface.domain)
    assert (np.abs(gradients).max(axis=1) < 1e-12 * scale).all()


@every_position
def test_the_hessian_is_of_the_declared_kind(surface):
    points, kinds = declared(surface)
    assert [kind_of(hessian) for hessian in at(surface, points)[2]] == kinds


@every_position
def test_the_first_is_the_lowest_in_sight(surface):
    points, kinds = declared(surface)
    heights, _, _ = at(surface, points)
    (low_x, high_x), (low_y, high_y) = surface.domain
    assert kinds[0] == "minimum"
    assert low_x <= points[0, 0] <= high_x
    assert low_y <= points[0, 1] <= high_y
    everywhere = np.concatenate([heights, at(surface, grid(surface, 101))[0]])
    assert everywhere.min() >= heights[0] - 1e-12 * np.abs(everywhere).max()


@every_position
def test_there_is_no_other(surface):
    """Newton's method, from all over the domain, finds no stationary point left out."""
    points, _ = declared(surface)
    found = np.asarray(newton(surface, grid(surface, 15)))
    domain = np.array(surface.domain)
    inside = ((found >= domain[:, 0]) & (found <= domain[:, 1])).all(axis=1)
    _, gradients, hessians = at(surface, found)
    arrived = np.abs(gradients).max(axis=1) < 1e-10 * np.abs(hessians).max(axis=(1, 2))
    found = found[inside & arrived]
    assert len(found)
    distances = np.linalg.norm(found[:, None] - points, axis=-1).min(axis=1)
    assert distances.max() < 1e-4 * np.ptp(domain), found[distances.argmax()]
