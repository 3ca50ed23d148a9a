"""Minimizers of scipy.optimize over every surface, at several positions of its sliders.

From all over the domain, L-BFGS-B finds no value lower than the declared minimum. From beside a
declared minimum, a trust region method with the surface's own Hessian comes back to it. Where an
L1 penalty makes kinks, each weight is the difference of two that are not negative, and smooth.
"""

from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import minimize

from optimizers import SURFACES
from tests.optimizers.surfaces.views import bend, slope

SHARES = (0.0, 1.0)  # of every slider's way, besides its default
STARTS = 5  # along each side of the domain
MOST = 8  # minima tried, where there are many


def settled(surface, start, method, **more):
    """Height and place that scipy settles at."""
    found = minimize(lambda p: slope(surface, p), start, jac=True, method=method, **more)
    return found.fun, found.x


def returned(surface, point):
    """From a little beside a point, by short steps, until the slope is small for how it bends."""
    size, steepest = np.ptp(surface.domain, axis=1), np.abs(bend(surface, point)).max()
    return settled(
        surface,
        point + 1e-3 * size * [1.0, 0.7],
        "trust-exact",
        hess=lambda p: np.asarray(bend(surface, p)),
        options={
            "initial_trust_radius": 1e-3 * size.max(),
            "max_trust_radius": 1e-2 * size.max(),
            "gtol": 1e-7 * float(steepest),
        },
    )


def settings(kind):
    yield {}
    for share in SHARES if kind.parameters else ():
        yield {
            name: words.low * (words.high / words.low) ** share
            if words.scale == "log"
            else words.low + (words.high - words.low) * share
            for name, words in kind.parameters.items()
        }


def parametrize(kinks):
    return pytest.mark.parametrize(
        "surface",
        [
            pytest.param(
                kind(**setting), id="-".join([kind.id, *map("{:.3g}".format, setting.values())])
            )
            for kind in SURFACES.values()
            for setting in settings(kind)
            if kinks or not setting.get("l1")
        ],
    )


every_position = parametrize(kinks=True)
every_smooth_position = parametrize(kinks=False)


@every_position
def test_no_lower_value_is_found(surface):
    lowest = float(surface(np.array(surface.stationary()[0][:2])))
    axes = [np.linspace(*side, STARTS) for side in surface.domain]
    starts = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
    found = [settled(surface, p, "L-BFGS-B", bounds=surface.domain)[0] for p in starts]
    assert min(found) >= lowest - 1e-12 * max(1, np.ptp(found))


def split(surface, start):
    """Height and place that scipy settles at with the weights as differences; shape (2, 2)."""
    smooth = replace(surface, l1=0.0)
    held = surface.l1 * np.array(surface.penalized, dtype=float)

    def both(parts):
        plus, minus = parts.reshape(2, 2)
        height, gradient = slope(smooth, plus - minus)
        penalty = held @ (plus + minus)
        return height + penalty, np.concatenate([held + gradient, held - gradient])

    begin = np.concatenate([np.maximum(start, 0), np.maximum(-start, 0)])
    more = {"jac": True, "bounds": [(0, None)] * 4, "options": {"ftol": 1e-15, "gtol": 1e-10}}
    found = minimize(both, begin, method="L-BFGS-B", **more)
    return found.fun, found.x[:2] - found.x[2:]


@pytest.mark.parametrize("kind", [k for k in SURFACES.values() if "l1" in k.parameters])
@pytest.mark.parametrize("share", [0.01, 0.05, 0.2, 0.6])
@pytest.mark.parametrize("l2", [0.0, 0.1])
def test_with_kinks_the_lowest_minimum_is_the_one_found_without(kind, share, l2):
    words = kind.parameters
    surface = kind(l1=share * words["l1"].high, l2=l2 * words["l2"].high)
    best = surface.stationary()[0]
    axes = [np.linspace(*side, STARTS) for side in kind.domain]
    starts = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
    height, place = min((split(surface, start) for start in starts), key=lambda one: one[0])
    assert height == pytest.approx(float(surface(np.array(best[:2]))), abs=1e-9)
    np.testing.assert_allclose(place, best[:2], atol=1e-3)


@every_smooth_position
def test_every_declared_minimum_is_found(surface):
    minima = [point[:2] for point in surface.stationary() if point.kind == "minimum"]
    for point in map(np.array, minima[:MOST]):
        height, place = returned(surface, point)
        along = slice(0, surface.dimensions)
        np.testing.assert_allclose(place[along], point[along], atol=1e-4)
        assert height == pytest.approx(float(surface(point)), abs=1e-6)
