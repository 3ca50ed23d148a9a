"""Each predicate on trajectories made by hand, where it must and where it must not fire."""

import numpy as np
import pytest

from optimizers.declare import Landmark
from tests.optimizers.phenomena.by_hand import BOWL, happen

FAR = np.linspace(3.0, 2.0, 30)  # on its way
WELLS = (
    Landmark(2.0, 0.0, -4.0, "minimum"),
    Landmark(-2.0, 0.0, -1.0, "minimum"),
    Landmark(0.0, 0.0, 0.0, "saddle"),
)


def halving(count=30, start=3.0):
    return start / 2.0 ** np.arange(count)


def test_arrived_counts_from_where_the_loss_stays_within_a_thousandth_of_the_starts():
    # (3 / 2^n)^2 <= 0.009 from n = 5 on
    assert happen(halving())["arrived"] == [(5, 29, "at the minimum (0, 0)")]
    assert happen(halving(), tolerance=0.1)["arrived"][0][0] == 2
    back = np.concatenate([halving(10), [0.2], halving(10, 0.05)])
    assert happen(back)["arrived"][0][0] == 11


def test_arrived_not_where_it_is_away_in_the_end_or_diverged_or_elsewhere_as_high():
    away = np.append(halving(), 0.2)
    assert "arrived" not in happen(away)
    assert "arrived" not in happen(np.append(halving(9), [np.nan] * 3), diverged_at=9)
    # as high as the minimum, but far from it
    slope = np.linspace(3.9, 2.5, 30)
    assert "arrived" not in happen(slope, f=np.append(9.0, np.zeros(29)))


def test_arrived_counts_from_where_it_came_into_the_picture():
    # 1e6 from the minimum a thousandth of the height would be met at 3e4
    x = [1e6, 1e4, 100.0, 3.0, 1.0, 0.05, 0.01]
    assert happen(x)["arrived"] == [(5, 6, "at the minimum (0, 0)")]
    assert "arrived" not in happen(x[:3])


def test_a_walk_that_starts_at_the_minimum_has_arrived():
    assert happen([0.0] * 5)["arrived"] == [(0, 4, "at the minimum (0, 0)")]
    assert happen([0.0])["arrived"] == [(0, 0, "at the minimum (0, 0)")]


def test_arrived_at_a_saddle_only_if_it_never_moves_away_again():
    run = {"marks": WELLS, "f": np.zeros(20), "g": np.zeros((2, 20))}
    into = np.append(halving(15, 1.0), [0.0] * 5)
    assert happen(into, **run)["arrived"] == [(7, 19, "at the saddle (0, 0)")]
    out = np.concatenate([halving(18, 1.0), [1e-4, 1e-3]])
    assert "arrived" not in happen(out, **run)


def test_who_stands_in_a_saddle_but_for_rounding_has_arrived_and_nothing_else():
    x = np.concatenate([[3.0, 1.0], np.tile([1e-16, 2e-16], 20)])
    found = happen(x, marks=WELLS, f=np.zeros(42), g=np.array([x, 0 * x]))
    assert found == {"arrived": [(2, 41, "at the saddle (0, 0)")]}


def test_caught_only_beside_a_minimum_that_is_not_the_lowest_and_to_the_end():
    x = np.concatenate([[0.0, -0.5, -1.2], np.full(20, -2.0)])
    f = np.concatenate([[0.0, -0.3, -0.5], np.full(20, -1.0)])
    run = {"marks": WELLS, "f": f, "g": np.ones((2, 23))}
    assert happen(x, **run)["caught"] == [(2, 22, "at the minimum (-2, 0)")]
    assert "caught" not in happen(-x, **run)
    assert "caught" not in happen(np.append(x[:-1], -0.9), **run)
    late = np.concatenate([np.zeros(14), np.full(9, -2.0)])
    assert "caught" not in happen(late, **run)


def test_equally_low_minima_catch_nobody():
    twins = (WELLS[0], WELLS[1]._replace(f=-4.0 + 1e-13))
    assert "caught" not in happen(np.full(30, -2.0), f=np.full(30, -4.0), marks=twins)


def test_lingering_needs_ten_rows_beside_a_saddle_where_the_slope_is_faint():
    def run(rows, slope=0.05):
        x = np.concatenate([[3.0], np.full(rows, 0.5), [1.5, 2.0]])
        g = np.zeros((2, rows + 3))
        g[0] = [1.0, *[slope] * rows, 1.0, 0.0]
        return happen(x, marks=WELLS, f=np.zeros(rows + 3), g=g)

    assert run(10)["lingering"] == [(1, 10, "at the saddle (0, 0)")]
    assert run(37)["lingering"] == [(1, 37, "at the saddle (0, 0)")]
    assert "lingering" not in run(9)
    assert "lingering" not in run(30, slope=0.2)


def test_who_ends_in_a_saddle_arrived_there_and_does_not_linger():
    x = np.append(halving(20, 3.0), [0.0] * 10)
    found = happen(x, marks=WELLS, f=np.zeros(30), g=np.array([x, 0 * x]))
    assert found.keys() == {"arrived"}


def test_stalled_needs_twenty_steps_that_are_a_thousandth_of_the_distance():
    def creep(step, count=21):
        return 3.0 - step * np.arange(count)

    assert happen(creep(0.0029))["stalled"] == [(0, 20, "")]
    assert "stalled" not in happen(creep(0.0031))
    assert "stalled" not in happen(creep(0.0029, 20))


def test_stalled_not_where_the_slope_vanishes_nor_beside_the_minimum():
    still = np.full(40, 3.0)
    assert "stalled" not in happen(still, g=np.zeros((2, 40)))
    assert "stalled" in happen(still)
    assert "stalled" not in happen(np.full(40, 0.9))
    assert "stalled" in happen(np.full(40, 1.1))


def test_zig_zag_needs_four_turns_in_a_row_that_can_be_seen():
    def swing(turns, size=1.0):
        return np.arange(turns + 2) * 0.1, size * (-1.0) ** np.arange(turns + 2)

    assert happen(*swing(4))["zig_zag"] == [(0, 5, "4 turns in a row")]
    assert "zig_zag" not in happen(*swing(3))
    assert "zig_zag" not in happen(np.zeros(20), 0.004 * (-1.0) ** np.arange(20))


def test_a_right_angle_is_no_zig_zag():
    n = np.arange(20)
    assert "zig_zag" not in happen((n + 1) // 2 * 0.1, n // 2 * 0.1)


def test_overshoot_is_told_from_a_jump_by_two_steps_uphill():
    speed = [3.0, 2.0, 0.9, -0.2, -0.8, -1.2, -1.0, -0.4]
    assert happen(speed)["overshoot"] == [(3, 5, "past the minimum (0, 0)")]
    assert "overshoot" not in happen([3.0, 2.0, 0.9, -0.8, -1.2, -0.4])
    jumps = 3.0 * (-1.1) ** np.arange(10)
    assert "overshoot" not in happen(jumps)


def test_overshoot_not_where_it_hardly_climbs_nor_far_from_the_minimum():
    assert "overshoot" not in happen([3.0, 1.0, 0.3, -0.01, -0.05, -0.08, -0.02])
    assert "overshoot" in happen([3.0, 1.0, 0.3, -0.01, -0.05, -0.11, -0.02])
    assert "overshoot" not in happen([3.0, 2.0, 1.5, 2.0, 2.5, 1.0])
    assert "overshoot" not in happen([0.0, 0.5, 1.0, 1.5])  # it came from nowhere


def test_left_the_picture_and_comes_back_or_not():
    assert happen([3, 5, 6, 2, 1])["left_the_picture"] == [(1, 2, "and comes back")]
    lost = happen([3, 5, np.nan], diverged_at=2)
    assert lost["left_the_picture"] == [(1, 1, "")]
    assert happen([3, 1], [0, 3.1])["left_the_picture"] == [(1, 1, "")]
    assert "left_the_picture" not in happen([-4.0, 4.0], [3.0, -3.0])  # its rim is inside


def test_diverged_is_not_left_the_picture():
    x = [3.0, 2.0, np.nan, np.nan]
    assert happen(x, diverged_at=2) == {"diverged": [(2, 2, "")]}


def test_thrown_needs_a_hundredfold_in_one_step_to_the_starts_height():
    def heights(*f):
        return happen(np.full(len(f), 3.0), f=f).get("thrown")

    assert heights(5, 1, 101, 50) == [(1, 2, "")]
    assert heights(5, 1, 99, 50) is None
    assert heights(5, 1e-9, 4.9, 1) is None  # near the minimum any step is a hundredfold
    assert heights(5, 0.01, 5.1, 1000, 1) == [(1, 3, "")]


def test_bouncing_needs_steps_that_no_longer_shrink_and_lead_nowhere():
    n = np.arange(60)
    steady = 0.3 * (-1.0) ** n
    assert happen(steady)["bouncing"] == [(0, 59, "beside the minimum (0, 0)")]
    assert "bouncing" not in happen(0.9**n * steady)  # comes to rest
    assert "bouncing" not in happen(2.5 + steady)  # not beside the minimum
    assert "bouncing" not in happen(0.9 - 0.01 * n)  # gets somewhere
    assert "bouncing" not in happen(steady[:39])


@pytest.mark.parametrize("seed", range(5))
def test_noise_that_keeps_a_walk_off_the_floor_is_bouncing(seed):
    draws, x = np.random.default_rng(seed), [3.0]
    for _ in range(300):
        x.append(x[-1] - 0.2 * (x[-1] + draws.normal()))
    assert "bouncing" in happen(x)


def test_the_edge_of_stability_is_crossed_for_five_steps_or_more():
    def strained(*strain):
        return happen(np.full(len(strain) + 1, 3.0), strain=strain).get("edge_of_stability")

    told = "sharpness up to 1.5 times the stable one"
    assert strained(0.9, 1.1, 1.5, 1.2, 1.2, 1.2, 1.1, 0.9) == [(1, 7, told)]
    assert strained(0.9, 1.5, 1.2, 1.2, 1.2, 0.9) is None
    assert strained(*[1.0] * 30) is None
    assert strained(*[np.nan] * 30) is None
    hovering = [1.5, 0.9] * 20
    assert strained(*hovering) == [(0, 39, told)]
    apart = [1.5] * 8 + [0.9] * 11 + [1.5] * 8
    assert strained(*apart) == [(0, 8, told), (19, 27, told)]


def test_nothing_happens_without_stationary_points_but_what_needs_none():
    found = happen([3.0, 5.0] * 6, marks=())
    assert found.keys() == {"left_the_picture", "zig_zag"}


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_the_shortest_races_are_seen_too(rows):
    assert happen(np.full(rows, 3.0), marks=BOWL, strain=np.ones(rows - 1)) == {}
