"""Where gradients are noisy, what noise may have done is not told as the rule's own doing."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Lane, Race, phenomena, trace
from optimizers.engine import Branch, happenings
from tests.optimizers.phenomena.by_hand import happen

OWN = {"overshoot", "zig_zag"}
BOWL = SURFACES["elliptical"](condition_number=5)
CARS = SURFACES["linear_regression"]()
descent, momentum = OPTIMIZERS["gradient_descent"](learning_rate=0.1), OPTIMIZERS["momentum"]()


def told(found):
    return {one.id for one in found}


def halves(first, then, count=6):
    return [first] * count + [then] * count


def test_turns_by_noise_are_no_zig_zag():
    swing = 0.1 * np.arange(13), (-1.0) ** np.arange(13)
    assert "zig_zag" not in happen(*swing, noisy=[True] * 12)
    assert happen(*swing, noisy=halves(True, False))["zig_zag"] == [(6, 12, "5 turns in a row")]
    assert happen(*swing, noisy=halves(False, True))["zig_zag"] == [(0, 6, "5 turns in a row")]


def test_a_climb_by_noise_is_no_overshoot():
    x = [3.0, 2.0, 0.9, -0.2, -0.8, -1.2, -1.0, -0.4]
    assert "overshoot" in happen(x, noisy=[True] * 3 + [False] * 4)
    assert "overshoot" not in happen(x, noisy=[False] * 4 + [True] * 3)


def test_who_is_at_the_minimum_by_chance_has_not_arrived():
    x = np.concatenate([np.linspace(3, 1, 30), np.zeros(21)])
    assert happen(x, noisy=[True] * 50)["arrived"][0][0] == 30
    assert "arrived" not in happen(x[:-1], noisy=[True] * 49)
    assert "arrived" in happen(x[:-1], noisy=[True] * 48 + [False])


@pytest.mark.parametrize("seed", range(5))
def test_descent_that_jitters_bounces_at_the_floor_and_nothing_else(seed):
    walk = trace(Lane(descent, batch_size=1), BOWL, steps=400, noise=1.0, seed=seed)
    assert told(phenomena(walk, BOWL)) <= {"bouncing"}
    few = trace(Lane(descent, batch_size=1), CARS, steps=400, seed=seed)
    assert not OWN & told(phenomena(few, CARS))


def test_every_lane_is_told_by_the_gradients_that_it_saw_itself():
    lanes = [
        Lane(momentum, batch_size=1),
        Lane(momentum, batch_size=0),
        Lane(momentum, batch_size=0, branch=Branch(0, 20)),
        Lane(momentum, batch_size=1, branch=Branch(1, 20)),
    ]
    race = Race.of(BOWL, lanes, steps=100, noise=0.01)
    np.testing.assert_array_equal(race.noisy().sum(axis=1), [100, 0, 20, 80])
    noisy, exact, later, earlier = happenings(race, race.run())
    assert not OWN & told(noisy)
    assert "overshoot" in told(exact)
    assert all(one.first >= 20 for one in later if one.id in OWN)
    assert all(one.last <= 20 for one in earlier if one.id in OWN)


def test_a_batch_of_all_examples_is_exact():
    def noisy(size, sigma=0.0):
        return Lane(descent, batch_size=size).is_noisy_on(CARS, sigma)

    assert [noisy(0), noisy(CARS.examples), noisy(CARS.examples - 1)] == [False, False, True]
    assert [noisy(0, 1.0), noisy(CARS.examples, 1.0)] == [False, True]
    assert not Lane(descent, batch_size=1).is_noisy_on(BOWL, 0.0)


def test_a_branch_of_a_trajectory_remembers_what_that_saw():
    walk = trace(Lane(momentum, batch_size=1), BOWL, steps=60, noise=0.01)
    plain = trace(Lane(momentum, batch_size=0), BOWL, noise=0.01, after=(walk, 20))
    np.testing.assert_array_equal(plain.noisy, np.arange(60) < 20)
