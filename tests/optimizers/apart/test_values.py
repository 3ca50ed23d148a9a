"""What the listened step works out is what the engine's walk did, for every rule."""

import jax
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Race, trace
from optimizers.apart import values, window
from optimizers.apart.anatomy import anatomy
from optimizers.engine import Branch

STEPS = range(1, 65)
FALLING = SCHEDULES["cosine"]


def with_other_switches(rule):
    """A rule with every switch the other way round."""
    switches = {name: one.default for name, one in rule.parameters.items() if one.scale == "toggle"}
    return rule(**{name: 1 - value for name, value in switches.items()})


def lanes_of(rule):
    moved = {name: FALLING() for name in rule.schedulable()}
    yield Lane(rule())
    yield Lane(with_other_switches(rule), moved, batch_size=5)


def state_after(rule, walk, steps):
    """The state of a trajectory after each step, as the rule keeps it."""
    tree = jax.tree.structure(jax.eval_shape(rule().init, np.zeros(2)))
    parts = [part[steps.start : steps.stop] for part in walk.state.values()]
    return jax.tree.unflatten(tree, parts)


@pytest.mark.parametrize(("surface", "noise"), [("beale", 0.2), ("linear_regression", 0.0)])
@pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
def test_every_rule_does_what_the_walk_did(rule, surface, noise):
    where = SURFACES[surface]()
    for lane in lanes_of(rule):
        race = Race.of(where, [lane], steps=400, seed=3, noise=noise)
        walk = trace(lane, where, steps=400, seed=3, noise=noise)
        for steps in (STEPS, range(257, 321)):  # the second chunk too
            found = values(race, 0, steps)
            np.testing.assert_array_equal(found.before, walk.x[steps.start - 1 : steps.stop - 1])
            end = walk.diverged_at or 401  # beyond it nothing is kept
            known = max(0, min(end, steps.stop) - steps.start)
            expected = (walk.x[steps.start : steps.stop], state_after(rule, walk, steps))
            for ours, its in zip(
                jax.tree.leaves((found.x, found.state)), jax.tree.leaves(expected), strict=True
            ):
                np.testing.assert_allclose(ours[:known], its[:known], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
def test_every_number_of_a_line_is_the_one_its_name_had(rule):
    """A parameter's, the point's, the old state's, or what an earlier line worked out."""
    lane = Lane(rule(), {name: FALLING() for name in rule.schedulable()})
    race = Race.of(SURFACES["elliptical"](), [lane], steps=50, noise=0.1)
    walk = trace(lane, race.surface, steps=50, noise=0.1)
    step, found = 7, values(race, 0, range(7, 8))
    parameters = lane.over(50).parameters(range(step, step + 1))[0]
    known = dict(zip(rule.parameters, parameters, strict=True))
    known |= {"x": walk.x[step - 1], "t": step}
    known |= {name: part[step - 1] for name, part in walk.state.items()}
    checked = 0
    for line in anatomy(rule).lines:
        old = dict(known)
        for leaf in line.numbers.leaves if line.numbers else ():
            value = found.shown[leaf.key][0]
            if leaf.name in old and np.shape(value) == np.shape(old[leaf.name]):
                kept = [old[leaf.name], walk.state.get(leaf.name, walk.x)[step - 1]]
                assert any(np.allclose(value, one, rtol=1e-12, atol=0) for one in kept), leaf
                checked += 1
        if line.symbol != "x":  # which goes by the name of the step that leads there
            known[line.name] = found.shown[line.result[0].key][0]
    assert checked


def test_of_a_branch_the_steps_before_it_are_those_of_the_other_lane():
    momentum, adam = OPTIMIZERS["momentum"](), OPTIMIZERS["adam"]()
    lanes = [momentum, Lane(adam), Lane(adam, branch=Branch(0, 10))]
    race = Race.of(SURFACES["elliptical"](), lanes, steps=90)
    assert window(race, 2, 10) == (0, range(1, 11))
    assert window(race, 2, 11) == (2, range(11, 65))
    assert window(race, 2, 90) == (2, range(65, 91))
    path = race.run().common[2, :, :2]
    for step in (10, 11, 90):
        place, steps = window(race, 2, step)
        found = values(race, place, steps)
        np.testing.assert_allclose(found.x, path[steps.start : steps.stop], rtol=1e-12)
