"""What happens to the six first lanes on every surface, as `test_wells` and `make tune` know it."""

from functools import cache

import numpy as np
import pytest

from optimizers import SURFACES, phenomena
from optimizers.declare import Places
from optimizers.engine import landmarks
from optimizers.tuning.procedure import arrivals
from tests.optimizers.surfaces.lanes import SIX, end, shaped, walk
from tests.optimizers.surfaces.test_wells import ENDS

every_surface = pytest.mark.parametrize("name", SURFACES)


@cache
def happened(name, rule):
    """What happens to a lane, by id: a list of spans each."""
    surface, found = shaped(name), {}
    for one in phenomena(walk(surface, rule), surface):
        found.setdefault(one.id, []).append(one)
    return found


@every_surface
def test_arrivals_agree_with_make_tune(name):
    surface = shaped(name)
    minima = [mark.f for mark in landmarks(surface) if mark.kind == "minimum"]
    losses = np.array([walk(surface, rule).f for rule in SIX])
    mine = [
        float(happened(name, rule)["arrived"][0].first)
        if "arrived" in happened(name, rule)
        else np.inf
        for rule in SIX
    ]
    assert mine == arrivals(losses, minima).tolist()


@pytest.mark.parametrize("name", ENDS)
def test_caught_are_those_that_end_in_a_well_that_is_not_the_lowest(name):
    surface = shaped(name)
    places = Places(*surface.domain, landmarks(surface), surface.dimensions)
    for rule in SIX:
        well = end(surface, rule)
        higher = well is not None and not places.is_lowest(places.minima[well])
        assert ("caught" in happened(name, rule)) == higher, rule


@every_surface
def test_at_what_suits_them_nobody_diverges_stays_outside_or_ends_in_a_saddle(name):
    for rule in SIX:
        found = happened(name, rule)
        assert "diverged" not in found
        assert all("minimum" in one.detail for one in found.get("arrived", ()))
        outside = [one for one in found.get("left_the_picture", ()) if not one.detail]
        assert not outside or (name, rule) == ("mccormick", "momentum")


def test_at_the_saddle_those_linger_that_do_not_rescale():
    assert "lingering" in happened("saddle", "gradient_descent")
    for rule in ("adagrad", "rmsprop", "adam"):
        assert "lingering" not in happened("saddle", rule)
    assert happened("monkey_saddle", "gradient_descent")["lingering"][0].last > 50


def test_those_with_speed_overshoot_and_rmsprop_bounces_at_the_floor():
    rules = {"overshoot": set(), "bouncing": set()}
    for name in set(SURFACES) - {"ackley"}:
        for phenomenon, who in rules.items():
            who |= {rule for rule in SIX if phenomenon in happened(name, rule)}
    assert rules == {"overshoot": {"momentum", "nesterov", "adam"}, "bouncing": {"rmsprop"}}


def test_on_the_plateau_and_in_the_long_valley_descent_stalls():
    assert happened("plateau", "gradient_descent")["stalled"][0].first == 0
    assert "stalled" in happened("rosenbrock", "gradient_descent")
