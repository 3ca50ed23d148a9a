"""The stationary points that a surface declares, at many positions of its sliders at once.

A point is of a kind by its Hessian, or by the heights around it where the Hessian says nothing (the
monkey saddle). A curve is looked at along x only. The tip of Ackley's cusp counts: its gradient is
taken as zero there, and it is a minimum by all that the Hessian and the heights around it say. So
does a kink of an L1 penalty, a weight of zero, where the slope is no steeper than the penalty.
"""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from optimizers import SURFACES, Surface
from tests.optimizers.surfaces.views import View, grid, repeated, view, views

INSIDE = 12  # random positions, besides the default and the corners

every_surface = pytest.mark.parametrize("kind", SURFACES.values(), ids=SURFACES.keys())


def positions(kind):
    """The surface at positions of its sliders: the default, all corners, and some in between."""
    sliders = len(kind.parameters)
    yield kind()
    if sliders:
        corners = product((0.0, 1.0), repeat=sliders)
        for row in [*corners, *np.random.default_rng(0).random((INSIDE, sliders))]:
            yield kind(**dict(map(between, kind.parameters.items(), row)))


def between(parameter, share):
    """A parameter's name, and its value at a share of the slider's way."""
    name, words = parameter
    if words.scale == "log":
        value = words.low * (words.high / words.low) ** share
        return name, float(np.clip(value, words.low, words.high))
    return name, float(words.low + (words.high - words.low) * share)


class Declared(NamedTuple):
    """A surface with the stationary points that it declares, and what they look like."""

    surface: Surface
    points: np.ndarray
    kinds: list[str]
    view: View


@lru_cache
def sweep(kind):
    """A surface at all positions of its sliders."""
    surfaces = list(positions(kind))
    found = [surface.stationary() for surface in surfaces]
    points = [np.array([(one.x, one.y) for one in some], dtype=float) for some in found]
    kinds = [[one.kind for one in some] for some in found]
    seen = views(surfaces, points)
    return [Declared(*one) for one in zip(surfaces, points, kinds, seen, strict=True)]


def check(holds, surface, points):
    """That something holds at all of the points; says where it does not."""
    assert holds.all(), f"{surface} at {points[~holds].tolist()}"


def kind_by_signs(lower, higher):
    """What a point is when some around it are lower, and some higher."""
    if lower and higher:
        return "saddle"
    return "minimum" if higher else "maximum" if lower else "level"


def kind_by_heights(surface, point):
    """Kind by the heights on a small circle around a point."""
    angles = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    circle = 1e-3 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    height, *rises = view(surface, np.array([point, *(point + circle)])).heights
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


@every_surface
def test_the_gradient_vanishes_there(kind):
    for surface, points, _, (_, gradients, hessians) in sweep(kind):
        held = kinks(surface, points)
        weak = np.abs(gradients) <= getattr(surface, "l1", 0.0)
        check((weak | ~held).all(axis=1), surface, points)
        slopes = np.abs(np.where(held, 0.0, gradients)).max(axis=1)
        scale = np.abs(hessians).max(axis=(1, 2)) * np.ptp(surface.domain)
        check(slopes <= 1e-12 * scale, surface, points)
        check(slopes < 1e-8, surface, points)


@every_surface
def test_each_is_of_the_declared_kind(kind):
    for surface, points, kinds, (_, _, hessians) in sweep(kind):
        found = [kind_of(surface, *one) for one in zip(points, hessians, strict=True)]
        check(np.array(found) == kinds, surface, points)


@every_surface
def test_none_is_declared_twice_or_outside(kind):
    for surface, points, _, _ in sweep(kind):
        low, high = np.array(surface.domain).T
        check(((low <= points) & (points <= high)).all(axis=1), surface, points)
        distances = np.linalg.norm(points[:, None] - points, axis=-1) + 9 * np.eye(len(points))
        check(distances.min(axis=1) > 1e-3 * np.ptp(surface.domain), surface, points)
        check((points[:, 1] == 0) | (surface.dimensions == 2), surface, points)


@every_surface
def test_the_first_is_the_lowest_in_sight(kind):
    declared = sweep(kind)
    everywhere = grid(kind, 101)
    seen = views([one.surface for one in declared], [everywhere] * len(declared))
    for (surface, points, kinds, at), (heights, _, _) in zip(declared, seen, strict=True):
        assert kinds[0] == "minimum", surface
        places, heights = np.vstack([points, everywhere]), np.append(at.heights, heights)
        lowest = at.heights[0] - 1e-12 * np.abs(heights).max()
        check(heights >= lowest, surface, places)


@jax.jit
def newton(surfaces, points):
    """Where Newton's method for a vanishing gradient leads from points, after 60 steps."""
    along_y = 1.0 if surfaces.dimensions == 1 else 0.0  # a curve does not bend along y

    def walk(surface, x):
        def step(x, _):
            ((a, b), (_, d)), (u, v) = jax.hessian(surface)(x), jax.grad(surface)(x)
            d = d + along_y
            return x - jnp.array([d * u - b * v, a * v - b * u]) / (a * d - b * b), None

        return jax.lax.scan(step, x, length=60)[0]

    return jax.vmap(walk)(surfaces, points)


@every_surface
def test_there_is_no_other(kind):
    """Newton's method, from all over the domain, finds no stationary point left out."""
    declared, starts = sweep(kind), grid(kind, 31)
    surfaces = [one.surface for one in declared]
    ends = newton(repeated(surfaces, len(starts)), np.tile(starts, (len(surfaces), 1)))
    found = np.asarray(ends).reshape(len(surfaces), len(starts), 2)
    low, high = np.array(kind.domain).T
    inside = ((found >= low) & (found <= high)).all(axis=2)
    at = views(surfaces, list(np.where(inside[..., None], found, 0)))
    for (surface, points, _, _), seen, ends, here in zip(declared, at, found, inside, strict=True):
        steepest = np.abs(seen.hessians).max(axis=(1, 2))
        settled = ends[here & (np.abs(seen.gradients).max(axis=1) < 1e-10 * steepest)]
        # no way leads into a kink
        assert len(settled) or kinks(surface, points).any(axis=1).all(), surface
        distances = np.linalg.norm(settled[:, None] - points, axis=-1).min(axis=1)
        check(distances < 1e-4 * np.ptp(kind.domain), surface, settled)


@pytest.mark.parametrize("kind", [k for k in SURFACES.values() if k.dimensions == 1])
def test_a_curve_is_as_high_everywhere_along_y(kind):
    line = grid(kind, 9)
    on, aside = views([kind(), kind()], [line, line + np.array([0.0, 0.7])])
    np.testing.assert_array_equal(on.heights, aside.heights)
    assert not on.gradients[:, 1].any()


@pytest.mark.parametrize("funnel", [0.02, 0.2, 0.5])
def test_the_tip_of_ackleys_funnel_is_a_cusp(funnel):
    """Close to it the height grows as fast as the distance does, 20 b / sqrt 2 times."""
    surface = SURFACES["ackley"](funnel=funnel)
    (tip, near), slopes, _ = view(surface, np.array([[0.0, 0.0], [3e-7, 4e-7]]))
    assert abs(tip) < 1e-15
    assert near == pytest.approx(20 * funnel / np.sqrt(2) * 5e-7, rel=1e-3)
    assert not slopes[0].any()
    assert np.linalg.norm(slopes[1]) == pytest.approx(20 * funnel / np.sqrt(2), rel=1e-3)
