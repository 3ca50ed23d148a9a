"""What the surfaces of the course promise to show, with the settings that they suggest."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace


def walk(surface, rule, **more):
    """A rule's walk over a surface, with what suits it and as long as the surface asks."""
    numbers = {**surface.suits.get(rule, {}), **more.pop("numbers", {})}
    return trace(OPTIMIZERS[rule](**numbers), surface, **{"steps": type(surface).steps, **more})


def ends(name, *rules, **numbers):
    """Which minimum each rule ends in: its place among the declared ones, 0 the deepest."""
    surface = SURFACES[name](**numbers)
    minima = np.array([one[:2] for one in surface.stationary() if one.kind == "minimum"])
    lasts = [walk(surface, rule).x[-1] for rule in rules]
    distances = [np.linalg.norm(minima - last, axis=1) for last in lasts]
    assert max(min(each) for each in distances) < 0.1
    return [int(each.argmin()) for each in distances]


def arrival(surface, rule, **more):
    """The first step within a thousandth of the lowest height; None if there is none."""
    low = float(surface(np.array(surface.stationary()[0][:2])))
    near = walk(surface, rule, **more).f < low + 1e-3
    return int(near.argmax()) if near.any() else None


def test_at_the_monkey_saddle_descent_takes_a_leg_and_speed_the_tail():
    tail, leg = 0, 1
    assert ends("monkey_saddle", "gradient_descent", "momentum", "nesterov") == [leg, tail, tail]
    slow = walk(SURFACES["monkey_saddle"](), "gradient_descent")
    assert (np.linalg.norm(slow.x, axis=1) < 0.5).sum() > 50


OTHERS = ("momentum", "nesterov", "adagrad", "rmsprop", "adam")


@pytest.mark.parametrize("start", [(-7.0, 2.0), (-6.6, 2.4), (-7.4, 1.6)])
def test_across_booth_gradient_descent_zig_zags_and_arrives_first(start):
    surface = SURFACES["booth"]()
    across = walk(surface, "gradient_descent", start=start).x[:20] @ [1, 1] - 4
    assert (across[1:] * across[:-1] < 0).all()
    first = arrival(surface, "gradient_descent", start=start)
    assert all(arrival(surface, rule, start=start) > first for rule in OTHERS)


@pytest.mark.parametrize("condition_number", [20.0, 100.0])
@pytest.mark.parametrize("rotation", [30.0, 45.0])
def test_in_a_turned_valley_adagrad_and_adam_fall_far_behind(condition_number, rotation):
    valley = {"condition_number": condition_number}
    for rule in ("adagrad", "adam"):
        straight = arrival(SURFACES["elliptical"](**valley), rule)
        turned = arrival(SURFACES["elliptical"](**valley, rotation=rotation), rule)
        assert turned is None or turned > 1.5 * straight


def test_in_the_trough_of_matyas_rescaling_coordinates_gains_nothing():
    surface = SURFACES["matyas"]()
    plain = arrival(surface, "gradient_descent")
    for rule in ("adagrad", "rmsprop", "adam"):
        assert arrival(surface, rule) > 2 * plain, rule


def test_the_camels_shallow_well_stops_descent_and_speed_rolls_on():
    found = ends("three_hump_camel", "gradient_descent", "adam", "momentum", "nesterov")
    assert found == [1, 1, 0, 0]


def test_from_one_start_the_six_hump_camel_leads_to_three_wells():
    shallow, middling, deep = 5, 3, 0
    found = ends("six_hump_camel", "gradient_descent", "momentum", "adam", "adagrad")
    assert found == [shallow, middling, deep, deep]


def test_the_walks_spread_over_all_three_wells_of_branin():
    assert set(ends("branin", "gradient_descent", "momentum", "adagrad")) == {0, 1, 2}


def test_at_mccormick_twice_the_learning_rate_carries_momentum_off_the_map():
    assert ends("mccormick", *SURFACES["mccormick"].suits)[:3] == [1, 1, 1]
    surface = SURFACES["mccormick"]()
    rate = surface.suits["momentum"]["learning_rate"]
    fast = walk(surface, "momentum", numbers={"learning_rate": 2 * rate})
    assert fast.x[-1, 0] < surface.domain[0][0]


def test_momentum_leaves_the_shallowest_well_of_styblinski_and_tang_along_x_only():
    found = ends("styblinski_tang", "gradient_descent", "adam", "momentum")
    assert found == [3, 3, 1]
    x, y, _ = SURFACES["styblinski_tang"]().stationary()[1]
    assert x < 0 < y


def test_speed_takes_the_turn_into_the_deep_valley_of_goldstein_and_price():
    found = ends("goldstein_price", "gradient_descent", "adagrad", "momentum", "nesterov")
    assert found == [3, 3, 0, 0]
    strides = np.diff(walk(SURFACES["goldstein_price"](), "gradient_descent").x, axis=0)
    assert (np.sum(strides[1:] * strides[:-1], axis=1) > 0).all()  # it never turns back


def test_on_the_egg_carton_nearly_everyone_stays_in_the_first_well():
    found = ends("rastrigin", "gradient_descent", "nesterov", "adagrad", "adam", "momentum")
    assert len(set(found[:4])) == 1
    assert 0 < found[4] < found[0]
    assert ends("rastrigin", "momentum", "adam", "adagrad", amplitude=0.1) == [0, 0, 0]


def test_without_ripples_the_walks_find_the_middle_of_levy():
    assert min(ends("levy13", "gradient_descent", "momentum", "adam")) > 0
    assert ends("levy13", "gradient_descent", "momentum", "adam", ripples=0.02) == [0, 0, 0]


def test_momentum_finds_ackleys_funnel_and_no_rest_at_its_tip():
    assert min(ends("ackley", "gradient_descent", "nesterov", "adagrad", "adam")) > 0
    rolling = walk(SURFACES["ackley"](), "momentum")
    assert np.linalg.norm(rolling.x[-50:], axis=1).max() < 0.5
    assert np.abs(np.diff(rolling.x[-50:], axis=0)).max() > 0.01


def test_on_the_plateau_steps_in_proportion_to_the_slope_stand_still():
    surface = SURFACES["plateau"]()
    plain = walk(surface, "gradient_descent")
    assert plain.f[100] > 0.98
    assert plain.f[-1] < 1e-3
    assert arrival(surface, "adam") < 100
    flat = SURFACES["plateau"](flatness=3.0)
    assert arrival(flat, "gradient_descent") is None
    assert arrival(flat, "adam") < 100


def test_the_cliff_throws_gradient_descent_far_beyond_the_bowl():
    surface = SURFACES["cliff"]()
    bowl = surface.stationary()[0].x
    plain, scaled = (walk(surface, rule) for rule in ("gradient_descent", "adam"))
    strides = np.linalg.norm(np.diff(plain.x, axis=0), axis=1)
    assert strides.max() > 20 * np.median(strides[:10])
    assert plain.x[:, 0].min() < bowl - 2
    assert scaled.x[:, 0].min() > bowl - 0.3


def test_easoms_hole_is_missed_from_a_little_further_out():
    surface = SURFACES["easom"]()
    assert arrival(surface, "adam") < arrival(surface, "gradient_descent")
    for rule in ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"):
        assert arrival(surface, rule, start=(1.3, 1.2)) is None, rule


@pytest.mark.parametrize("curvature", [0.5, 1.0, 5.0])
def test_on_the_parabola_descent_slides_jumps_and_flies_out(curvature):
    surface = SURFACES["parabola"](curvature=curvature)
    slides, jumps, flies = (
        walk(surface, "gradient_descent", numbers={"learning_rate": share / curvature}).x[:, 0]
        for share in (0.5, 1.9, 2.1)
    )
    assert (slides[:40] < 0).all()
    assert (jumps[1:] * jumps[:-1] < 0).all()
    assert abs(jumps[-1]) < 1e-3
    assert abs(flies[-1]) > 1e3


def test_the_dent_holds_descent_and_momentum_rolls_over_it():
    rules = ("gradient_descent", "adagrad", "momentum", "nesterov")
    for depth in (1.2, 1.9):
        assert ends("dented_curve", *rules, depth=depth) == [1, 1, 0, 0]
    assert ends("dented_curve", *rules, depth=0.0) == [0, 0, 0, 0]
    assert ends("dented_curve", "adam", depth=1.2) == [1]
    for depth in (0.8, 1.0):
        assert ends("dented_curve", *rules, "adam", depth=depth) == [1, 1, 0, 0, 0]


def test_on_the_shelf_descent_takes_long_and_momentum_slides_across():
    surface = SURFACES["shelf"]()
    assert 1.5 < walk(surface, "gradient_descent").x[-1, 0] < 2.5
    assert arrival(surface, "momentum") < 100
    assert arrival(SURFACES["shelf"](slope=0.001), "momentum") < 100
