"""A walk that branches from another: the past is shared, and the inner state goes on."""

from dataclasses import replace

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Branch, Lane, Optimizer, Race, trace
from optimizers.engine.batches import CHUNK
from optimizers.engine.branching import carried

STEPS = 600
every_rule = pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
everywhere = pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES.keys())
at_any_step = pytest.mark.parametrize("step", [0, 1, 40, CHUNK, CHUNK + 1, 511, STEPS])


def arrays(walk):
    return {"x": walk.x, "f": walk.f, "g": walk.g, **walk.state}


def same(one, other, rows=slice(None)):
    assert one.diverged_at == other.diverged_at
    for (name, a), b in zip(arrays(one).items(), arrays(other).values(), strict=True):
        np.testing.assert_array_equal(a[rows], b[rows], name)


def scheduled(rule, surface):
    """With a schedule on all that one may move, and small batches."""
    schedules = {name: SCHEDULES["cosine"]() for name in rule.schedulable()}
    return Lane(rule(**surface.suits.get(rule.id, {})), schedules, batch_size=2)


@every_rule
@at_any_step
def test_nothing_changed_is_the_walk_itself_bit_for_bit(rule, step):
    race = {"steps": STEPS, "seed": 5, "noise": 0.1}
    surface = SURFACES["beale"]()
    lane = scheduled(rule, surface)
    walk = trace(lane, surface, **race)
    same(trace(lane, surface, **race, after=(walk, step)), walk)


@everywhere
@pytest.mark.parametrize("rule", ["adam", "bfgs"])
def test_so_it_is_on_every_surface(surface, rule):
    suits = surface.suits.get(rule, {})
    lane = Lane(OPTIMIZERS[rule](**suits), batch_size=2 if surface.examples else None)
    walk = trace(lane, surface(), steps=300, seed=2)
    same(trace(lane, surface(), seed=2, after=(walk, 77)), walk)


@every_rule
def test_no_branch_compiles(rule, compiled):
    walk = trace(OPTIMIZERS["adam"](), SURFACES["saddle"](), steps=STEPS)
    trace(rule(), SURFACES["saddle"](), steps=1)
    compiled.clear()
    for fresh in (False, True):
        trace(rule(), SURFACES["saddle"](), after=(walk, 40), fresh=fresh)
    assert compiled == []


def test_another_rule_goes_on_from_the_point():
    surface = SURFACES["beale"]()
    walk = trace(OPTIMIZERS["adam"](), surface, steps=100)
    plain = OPTIMIZERS["gradient_descent"](learning_rate=0.01)
    branch = trace(plain, surface, after=(walk, 40))
    np.testing.assert_array_equal(branch.x[:41], walk.x[:41])
    alone = trace(plain, surface, start=tuple(walk.x[40]), steps=60)
    np.testing.assert_allclose(branch.x[40:], alone.x, rtol=1e-12)
    assert (branch.rule, branch.branched_at) == (type(plain), 40)


def test_the_state_can_begin_anew():
    """The velocity is gone: the first step is one of gradient descent."""
    rule, surface = OPTIMIZERS["momentum"](learning_rate=0.001), SURFACES["beale"]()
    walk = trace(rule, surface, steps=100)
    branch = trace(rule, surface, after=(walk, 40), fresh=True)
    np.testing.assert_array_equal(branch.state["v"][:40], walk.state["v"][:40])
    assert (branch.state["v"][40] == 0).all()
    assert (walk.state["v"][40] != 0).all()
    np.testing.assert_allclose(branch.x[41], branch.x[40] - 0.001 * branch.g[40], rtol=1e-12)


def test_adam_counts_its_steps_on():
    """So that its bias correction is that of step 41, by hand."""
    rule, surface = OPTIMIZERS["adam"](learning_rate=0.1), SURFACES["beale"]()
    walk = trace(rule, surface, steps=100)
    branch = trace(rule, surface, after=(walk, 40), fresh=True)
    g = walk.g[40]
    m, v = 0.1 * g / (1 - 0.9**41), 0.001 * g**2 / (1 - 0.999**41)
    np.testing.assert_allclose(branch.x[41], walk.x[40] - 0.1 * m / (np.sqrt(v) + 1e-8))


def test_what_both_rules_keep_goes_on_and_the_rest_begins():
    surface = SURFACES["beale"]()
    walk = trace(OPTIMIZERS["adam"](), surface, steps=100)
    branch = trace(OPTIMIZERS["amsgrad"](), surface, after=(walk, 40))
    for name in ("m", "v"):
        np.testing.assert_array_equal(branch.state[name][:41], walk.state[name][:41])
    assert np.isnan(branch.state["w"][:40]).all()
    assert (branch.state["w"][40] == 0).all()


def test_a_second_moment_is_no_velocity():
    """Both are called v; were it carried, its sign would make Adam's root of it no number."""
    assert carried(OPTIMIZERS["momentum"], OPTIMIZERS["adam"]) == []
    slow = OPTIMIZERS["momentum"](learning_rate=0.001)
    walk = trace(slow, SURFACES["beale"](), steps=100)
    assert (walk.state["v"][40] < 0).any()
    assert trace(OPTIMIZERS["adam"](), SURFACES["beale"](), after=(walk, 40)).diverged_at is None


def test_a_rule_declared_inline_branches_too():
    class Still(Optimizer):
        def step(self, f, x, s, t):
            return x, s

    walk = trace(OPTIMIZERS["adam"](), SURFACES["saddle"](), steps=9)
    still = trace(Still(), SURFACES["saddle"](), after=(walk, 4))
    assert (still.x[4:] == walk.x[4]).all()
    same(trace(Still(), SURFACES["saddle"](), after=(still, 6)), still)


def test_a_longer_walk_may_branch_from_a_shorter_one():
    rule, surface = OPTIMIZERS["adam"](), SURFACES["himmelblau"]()
    short, long = (trace(rule, surface, steps=steps) for steps in (40, STEPS))
    same(trace(rule, surface, steps=STEPS, after=(short, 40)), long)


WALK = trace(OPTIMIZERS["adam"](), SURFACES["beale"](), steps=50)
WILD = trace(OPTIMIZERS["gradient_descent"](learning_rate=10.0), SURFACES["rosenbrock"](), steps=50)
LATE = trace(OPTIMIZERS["adam"](), SURFACES["beale"](), after=(WALK, 20))
REFUSED = {
    "the step to branch at must be between 0 and 50, got 51": {"after": (WALK, 51)},
    "the step to branch at must be between 0 and 50, got -1": {"after": (WALK, -1)},
    "between 20, where it branched off itself, and 50, got 19": {"after": (LATE, 19)},
    f"the trajectory diverged at step {WILD.diverged_at}": {"after": (WILD, WILD.diverged_at)},
    "steps must be at least 40, where it branches, got 39": {"after": (WALK, 40), "steps": 39},
    "has its start": {"after": (WALK, 40), "start": (0.0, 0.0)},
    "fresh needs a trajectory": {"fresh": True},
    "whose inner state": {"after": (replace(WALK, rule=None), 3)},
    "is not one of momentum": {"after": (replace(WALK, rule=OPTIMIZERS["momentum"]), 3)},
}


@pytest.mark.parametrize(("why", "asked"), REFUSED.items(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused(why, asked):
    with pytest.raises(ValueError, match=why):
        trace(OPTIMIZERS["adam"](), SURFACES["beale"](), **asked)


# in a race

ADAM = Lane(OPTIMIZERS["adam"](learning_rate=0.05))
RACE = {"steps": STEPS, "seed": 1, "noise": 0.2, "state": True}


def branch(lane, step, racer=ADAM, fresh=False):
    return replace(racer, branch=Branch(lane, step, fresh))


@at_any_step
def test_a_lane_branches_as_a_walk_does(step):
    surface = SURFACES["beale"]()
    faster = Lane(OPTIMIZERS["momentum"](learning_rate=0.001), batch_size=4)
    lanes = [faster, ADAM, branch(1, step), branch(0, step, ADAM)]
    race = Race.of(surface, lanes, **RACE).run()
    np.testing.assert_array_equal(race.common[2], race.common[1])
    np.testing.assert_array_equal(race.own[2], race.own[1])
    walk = trace(faster, surface, steps=STEPS, seed=1, noise=0.2)
    alone = trace(ADAM, surface, seed=1, noise=0.2, after=(walk, step))
    np.testing.assert_array_equal(race.common[3, :, :2], alone.x)


@pytest.mark.parametrize("steps", [(40, 300), (300, 40), (40, 40), (256, 256)])
def test_branches_of_branches(steps):
    """A step before the other lane's own is one of the lane that it goes with."""
    first, second = steps
    rule = OPTIMIZERS["momentum"]
    fast, slow = (Lane(rule(learning_rate=rate)) for rate in (0.001, 0.0005))
    lanes = [ADAM, branch(0, first, fast), branch(1, second, slow)]
    race = Race.of(SURFACES["beale"](), lanes, **RACE).run().common[..., :2]
    turns = min(steps)
    assert (race[:, : turns + 1] == race[0, : turns + 1]).all()
    np.testing.assert_array_equal(
        race[2, : second + 1], race[1 if second >= first else 0, : second + 1]
    )
    assert (race[2, second + 1] != race[1, second + 1]).any()


def test_beyond_the_end_it_never_leaves():
    race = Race.of(SURFACES["beale"](), [ADAM, branch(0, STEPS + 1)], **RACE).run()
    np.testing.assert_array_equal(race.common[1], race.common[0])


@pytest.mark.parametrize("step", [0, 3, 20, 300, 700])
def test_what_has_diverged_is_not_left_any_more(step):
    wild = Lane(OPTIMIZERS["gradient_descent"](learning_rate=10.0))
    lanes = [wild, branch(0, step, Lane(OPTIMIZERS["adam"]()))]
    race = Race.of(SURFACES["rosenbrock"](), lanes, steps=STEPS).run()
    at, also = race.diverged_at
    assert 3 < at < 20
    assert also == (None if step < at else at)
    assert np.isnan(race.common[1]).any() == (step >= at)


def test_the_past_has_the_parameters_of_then():
    cosine = {"learning_rate": SCHEDULES["cosine"]()}
    slow = Lane(OPTIMIZERS["momentum"](learning_rate=0.001))
    lanes = [slow, branch(0, 300, Lane(OPTIMIZERS["momentum"](learning_rate=0.01), cosine))]
    race = Race.of(SURFACES["beale"](), lanes, steps=STEPS).run()
    rates = race.own[1, :, 0]
    assert (rates[1:301] == 0.001).all()
    steps = lanes[1].over(STEPS).parameters(range(301, STEPS + 1))
    np.testing.assert_array_equal(rates[301:], steps[:, 0])


@pytest.mark.parametrize("lane", [1, 2, -1])
def test_a_lane_branches_from_an_earlier_one(lane):
    with pytest.raises(ValueError, match=f"lane 1 .* earlier one, not from lane {lane}"):
        Race.of(SURFACES["beale"](), [ADAM, branch(lane, 3), ADAM])


def test_a_branch_does_not_lie_before_the_start():
    with pytest.raises(ValueError, match="step must not be negative, got -1"):
        Race.of(SURFACES["beale"](), [ADAM, branch(0, -1)])


def test_a_lane_and_its_own_are_a_race_of_their_own():
    lanes = [
        ADAM,
        Lane(OPTIMIZERS["lion"]()),
        branch(0, 40),
        branch(2, 90, Lane(OPTIMIZERS["lion"]())),
    ]
    race = Race.of(SURFACES["beale"](), lanes, **RACE)
    alone = race.up_to(3)
    assert [lane.optimizer.id for lane in alone.lanes] == ["adam", "adam", "lion"]
    np.testing.assert_array_equal(alone.run().common[-1], race.run().common[3])


def test_lanes_that_hang_together_are_a_race_of_their_own():
    lanes = [ADAM, Lane(OPTIMIZERS["lion"]()), branch(0, 40), branch(1, 60), branch(2, 90)]
    race = Race.of(SURFACES["beale"](), lanes, **RACE)
    assert race.families() == [[0, 2, 4], [1, 3]]
    together = race.of_lanes([0, 2, 4])
    assert [lane.branch and lane.branch.lane for lane in together.lanes] == [None, 0, 1]
    np.testing.assert_array_equal(together.run().common, race.run().common[[0, 2, 4]])
