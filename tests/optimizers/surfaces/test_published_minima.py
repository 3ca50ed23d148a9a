"""Minima, starts and walks that others published: `tests/oracles/` names the sources."""

import jax
import numpy as np
import pytest
from scipy.optimize import minimize

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine import minimum
from tests.oracles.walking import load

AS_PUBLISHED = {"goldstein_price": np.exp}  # the surface is the logarithm of what is published
STEPS = 5000  # of the 500,000 that ensmallen allows its walks


def read(name, key):
    """The entries of an oracle, by the name of their surface."""
    entries = load(name)[key]
    return pytest.mark.parametrize("known", entries, ids=[one["surface"] for one in entries])


def published(name, height):
    return AS_PUBLISHED.get(name, float)(height)


@read("published_minima", "minima")
def test_the_lowest_minimum_is_the_published_one(known):
    """To the digits given, and nobody's minimum is lower than ours."""
    name = known["surface"]
    surface = SURFACES[name]()
    assert published(name, minimum(surface)) == pytest.approx(known["f"], abs=1e-6)
    points = np.array([one[:2] for one in surface.stationary() if one.kind == "minimum"])
    for place in known["at"]:
        height = published(name, surface(np.array(place)))
        assert height == pytest.approx(known["f"], abs=1e-6)
        assert height >= published(name, minimum(surface)) - 1e-14
        assert np.linalg.norm(points - place, axis=1).min() < 2e-8


@read("published_starts", "problems")
def test_from_the_standard_start_scipy_descends_to_the_published_minimum(known):
    slope = jax.jit(jax.value_and_grad(SURFACES[known["surface"]]()))
    found = minimize(slope, known["start"], jac=True, method="BFGS", options={"gtol": 1e-9})
    assert found.fun == pytest.approx(known["minimum"], abs=1e-12)
    np.testing.assert_allclose(found.x, known["at"], atol=1e-6)


@read("ensmallen_walks", "walks")
def test_adam_arrives_where_ensmallen_does(known):
    adam = OPTIMIZERS["adam"](
        learning_rate=known["learning_rate"], beta1=0.7, beta2=0.999, epsilon=1e-8
    )
    surface = SURFACES[known["surface"]]()
    walk = trace(adam, surface, start=tuple(known["start"]), steps=STEPS)
    margins, calm = known["margins"], np.abs(np.diff(walk.f)) < known["tolerance"]
    stop = int(calm.argmax()) if calm.any() else STEPS
    np.testing.assert_allclose(walk.x[stop], known["end"], atol=margins["coordinates"])
    assert walk.f[stop] == pytest.approx(known["objective"], abs=margins["objective"])
