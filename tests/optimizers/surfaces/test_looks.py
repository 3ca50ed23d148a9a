"""What each surface's `look` promises of the six first lanes; wells are in `test_wells.py`."""

import numpy as np
import pytest

from optimizers import SURFACES
from optimizers.declare.tuned import tuned_rates
from tests.optimizers.surfaces.lanes import SIX, arrival, end, shaped, starts_around, walk

RESCALING = ("adagrad", "rmsprop", "adam")


def order(surface, *rules, **more):
    """The arrivals of some rules."""
    return [arrival(surface, rule, **more) for rule in rules]


def test_at_the_saddle_those_that_rescale_leave_the_ridge_at_once_unless_it_is_turned():
    def nearest(surface):
        return {rule: np.linalg.norm(walk(surface, rule).x, axis=1).min() for rule in SIX}

    straight, turned = (nearest(shaped("saddle", rotation=angle)) for angle in (0.0, 45.0))
    assert [rule for rule in SIX if straight[rule] > 0.2] == list(RESCALING)
    assert min(straight[rule] for rule in RESCALING) > 1
    assert max(turned.values()) < 0.2


@pytest.mark.parametrize("name", ["saddle", "elliptical"])
def test_turned_by_45_degrees_only_those_that_rescale_take_longer(name):
    straight, turned = shaped(name), shaped(name, rotation=45.0)
    for rule in ("gradient_descent", "momentum"):
        assert arrival(turned, rule) == arrival(straight, rule)
    for rule in ("adagrad", "adam"):
        assert arrival(turned, rule) > 1.3 * arrival(straight, rule)


def test_at_the_monkey_saddle_descent_crawls_and_speed_shoots_into_the_tail():
    surface, tail = shaped("monkey_saddle"), 0
    for start in starts_around(surface):
        at_the_tail = [rule for rule in SIX if end(surface, rule, start=start) == tail]
        assert at_the_tail == ["momentum", "nesterov"]
    crawl = np.linalg.norm(walk(surface, "gradient_descent").x, axis=1) < 0.5
    assert crawl.sum() > 50


def test_gradient_descent_in_a_bowl_zig_zags_and_diverges_as_the_condition_number_rises():
    def across(condition_number):
        bowl = shaped("elliptical", condition_number=condition_number)
        return walk(bowl, "gradient_descent").x[:20, 1]

    assert (across(20.0) > 0).all()
    swings = across(40.0)
    assert (swings[1:] * swings[:-1] < 0).all()
    assert abs(swings[-1]) < abs(swings[0])
    assert abs(across(60.0)[-1]) > 10


@pytest.mark.parametrize("condition_number", [1.0, 20.0, 300.0, 1000.0])
@pytest.mark.parametrize("rotation", [0.0, 30.0, 90.0])
def test_gradient_descent_in_a_bowl_is_stable_just_below_two_over_kappa(condition_number, rotation):
    """The textbook bound, from both sides."""
    surface = shaped("elliptical", condition_number=condition_number, rotation=rotation)
    limit = 2 / condition_number
    below, above = (
        walk(surface, "gradient_descent", share * limit, start=(1.0, 0.5), steps=3000)
        for share in (0.99, 1.01)
    )
    assert below.f[-1] < below.f[0]
    assert above.f[-1] > 1e20


def test_in_booths_short_valley_descent_arrives_before_momentum_and_zig_zags_at_a_tenth():
    surface = shaped("booth")
    for start in starts_around(surface):
        descent, momentum = order(surface, "gradient_descent", "momentum", start=start)
        assert descent < momentum / 2
    across = walk(surface, "gradient_descent", 0.1).x[:20] @ [1, 1] - 4
    assert (across[1:] * across[:-1] < 0).all()
    assert end(surface, "gradient_descent", learning_rate=0.1) == 0


def test_adagrad_needs_many_more_steps_in_the_trough_of_matyas_than_along_an_axis():
    assert arrival(shaped("elliptical"), "adagrad") < 10
    assert 45 <= arrival(shaped("matyas"), "adagrad") <= 55


def test_everyone_drops_into_the_rosenbrock_valley_and_speed_reaches_its_end():
    surface = shaped("rosenbrock")
    for rule in SIX:
        x, y = walk(surface, rule).x[60]
        assert abs(y - x**2) < 0.1, rule
    arrived = [rule for rule in SIX if np.isfinite(arrival(surface, rule))]
    assert arrived == ["momentum", "nesterov", "adam"]


def test_all_come_near_beales_minimum_and_adam_to_it():
    surface = shaped("beale")
    left = {rule: np.linalg.norm(walk(surface, rule).x[-1] - [3, 0.5]) for rule in SIX}
    assert max(left.values()) < 0.2
    assert [rule for rule in SIX if left[rule] < 0.01] == ["adam"]


def test_momentum_leaves_mccormicks_map_over_every_rim():
    surface = shaped("mccormick")
    (low, _), _ = surface.domain
    assert walk(surface, "momentum").x[-1, 0] < low - 10


def test_nesterov_leaves_the_shallowest_well_of_styblinski_and_tang_along_x_only():
    x, y, _ = shaped("styblinski_tang").stationary()[1]
    assert x < 0 < y


def test_at_ackleys_where_momentum_ends_depends_on_the_smallest_move_of_the_start():
    surface = shaped("ackley")
    starts = starts_around(surface)
    first_well = end(surface, "gradient_descent")
    found = [end(surface, "momentum", start=start) for start in starts]
    assert first_well not in found
    assert len(set(found)) > 1
    for rule in set(SIX) - {"momentum"}:
        assert {end(surface, rule, start=start) for start in starts} == {first_well}, rule


def test_on_the_plateau_descent_waits_and_on_a_flatter_one_it_stops():
    surface = shaped("plateau")
    plain = walk(surface, "gradient_descent")
    assert plain.f[100] > 0.95
    assert plain.f[-1] < 1e-3
    adagrad, descent = order(surface, "adagrad", "gradient_descent")
    assert adagrad == min(order(surface, *SIX))
    assert descent > 10 * adagrad
    flat = shaped("plateau", flatness=3.0)
    assert np.isinf(arrival(flat, "gradient_descent"))
    assert arrival(flat, "adam") < 100


def test_the_cliff_throws_descent_far_out_of_the_picture_and_those_that_rescale_climb_down():
    surface = shaped("cliff")
    (low, _), _ = surface.domain
    bowl = surface.stationary()[0].x
    for start in starts_around(surface):
        assert walk(surface, "gradient_descent", start=start).x[:, 0].min() < low - 5
        for rule in RESCALING:
            assert walk(surface, rule, start=start).x[:, 0].min() > bowl - 1.5, rule


def test_easoms_hole_is_missed_from_a_little_further_out():
    surface = shaped("easom")
    found = order(surface, *SIX)
    assert max(found) < surface.steps
    adagrad, descent = order(surface, "adagrad", "gradient_descent")
    assert adagrad == min(found)
    assert descent > 5 * adagrad
    assert all(end(surface, rule, start=(1.3, 1.2)) != 0 for rule in SIX)


def test_across_the_regressions_valley_momentum_and_adam_swing_and_nesterov_arrives_first():
    surface, centred = (shaped("linear_regression", centre=c) for c in (0.0, 15.0))
    minimum = np.array(surface.stationary()[0][:2])
    for start in starts_around(surface):
        found = dict(zip(SIX, order(surface, *SIX, start=start), strict=True))
        assert sorted(found, key=found.get)[0] == "nesterov"
        across = {rule: (walk(surface, rule, start=start).x - minimum) @ [1.54, 1] for rule in SIX}
        assert across["gradient_descent"].min() > -0.1
        assert max(across[rule].min() for rule in ("momentum", "adam")) < -3
    assert arrival(centred, "gradient_descent") < arrival(surface, "gradient_descent") / 2


@pytest.mark.parametrize("curvature", [0.5, 1.0, 5.0])
def test_on_the_parabola_descent_slides_jumps_and_flies_out(curvature):
    surface = shaped("parabola", curvature=curvature)
    slides, jumps, flies = (
        walk(surface, "gradient_descent", share / curvature).x[:, 0] for share in (0.5, 1.9, 2.1)
    )
    assert (slides[:40] < 0).all()
    assert (jumps[1:] * jumps[:-1] < 0).all()
    assert abs(jumps[-1]) < 1e-3
    assert abs(flies[-1]) > 1e3


def test_the_tuned_rates_leap_over_the_dent_in_one_step():
    surface = shaped("dented_curve")
    for rule in surface.chosen:
        first = walk(surface, rule, tuned_rates()["dented_curve"][rule], steps=1)
        assert first.x[1, 0] < 1.8 < first.x[0, 0], rule


@pytest.mark.parametrize("name", [kind.id for kind in SURFACES.values() if kind.chosen])
def test_at_its_tuned_rate_a_rule_with_a_chosen_one_ends_elsewhere(name):
    surface = shaped(name)
    tuned = tuned_rates()[name]
    different = [
        rule
        for rule in surface.chosen
        if end(surface, rule) != end(surface, rule, learning_rate=tuned[rule])
    ]
    assert different == [rule for rule in surface.chosen if rule != "nesterov"]


def test_descent_spends_its_steps_on_the_shelf_and_momentum_does_not_mind_it():
    surface, level = shaped("shelf"), shaped("shelf", slope=0.001)
    x = walk(surface, "gradient_descent").x[:, 0]
    descent = arrival(surface, "gradient_descent")
    on_the_shelf = (x > 1.5) & (x < 2.5)
    assert on_the_shelf.sum() > 0.7 * descent
    assert arrival(level, "gradient_descent") > 4 * descent
    assert arrival(level, "momentum") <= 1.05 * arrival(surface, "momentum")


@pytest.mark.parametrize("rule", SIX)
def test_over_the_irises_all_go_down_at_once_and_then_ever_slower(rule):
    surface = shaped("logistic_regression")
    f = walk(surface, rule).f
    low = f.min()
    fallen = (f[0] - f) / (f[0] - low)
    most = int((fallen > 0.9).argmax())
    assert most < 25
    assert most * 3 < arrival(surface, rule) < surface.steps
