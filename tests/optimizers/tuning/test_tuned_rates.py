"""The learning rates that ship are what the procedure gives; `make tune` writes them anew."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SURFACES
from optimizers.declare.tuned import tuned_rates
from optimizers.engine import SECOND_ORDER
from optimizers.tuning import PROCEDURE, jittered, tuned_rate
from optimizers.tuning.procedure import Tuned, arrivals

RULES = [rule for rule in OPTIMIZERS.values() if rule.family != SECOND_ORDER]
# each surface once, and each rule about twice
SAMPLE = [(name, RULES[i % len(RULES)].id) for i, name in enumerate(SURFACES)]


def test_every_rule_of_first_order_has_a_rate_on_every_surface_and_network():
    assert tuned_rates().keys() == {*SURFACES, *NETWORKS}
    for rates in tuned_rates().values():
        assert rates.keys() == {rule.id for rule in RULES}


@pytest.mark.parametrize(("surface", "rule"), SAMPLE)
def test_a_rate_that_ships_is_what_the_procedure_gives(surface, rule):
    found = tuned_rate(OPTIMIZERS[rule], SURFACES[surface]())
    assert found.learning_rate == tuned_rates()[surface][rule]


@pytest.mark.parametrize("kind", [*SURFACES.values(), *NETWORKS.values()])
def test_each_suits_every_rule_by_its_tuned_rate_unless_it_chooses_another(kind):
    for rule, rate in tuned_rates()[kind.id].items():
        if rule in kind.chosen:
            assert kind.chosen[rule].learning_rate != rate
        expected = kind.chosen[rule].learning_rate if rule in kind.chosen else rate
        assert kind.suits[rule] == {"learning_rate": expected}


def test_rules_of_second_order_keep_their_rate():
    assert tuned_rate(OPTIMIZERS["bfgs"], SURFACES["saddle"]()).learning_rate == 1.0


def test_on_a_round_bowl_descent_gets_half_of_the_rate_that_jumps_to_the_bottom():
    """At 1/k one step is enough; next to it on the grid stands 1.03, and half of that is tuned."""
    assert tuned_rate(OPTIMIZERS["gradient_descent"], SURFACES["parabola"]()).learning_rate == 0.52


def test_a_walk_arrives_when_its_loss_stays_close_to_a_minimum():
    stays, returns, leaves, below = (
        [10, 5.004, 6, 5.004, 5.001],
        [10, 5.001, 5.001, 5.001, 5.001],
        [10, 5.001, 5.001, 5.001, 9],
        [10, 8, 4.9, 4.9, 4.9],
    )
    found = arrivals(np.array([stays, returns, leaves, below]), [5.0])
    assert found.tolist() == [3, 1, np.inf, np.inf]


def test_any_minimum_will_do_and_the_first_is_counted():
    walk = np.array([[10, 3.0, 3.0, 0.0, 0.0]])
    assert arrivals(walk, [0.0]).tolist() == [3]
    assert arrivals(walk, [3.0]).tolist() == [np.inf]
    assert arrivals(np.array([[10, 3.0, 3.0]]), [0.0, 3.0]).tolist() == [1]

    close = np.array([[10, 0.0105, 0.005]])
    assert arrivals(close, [0.001, 0.0]).tolist() == arrivals(close, [0.0, 0.001]).tolist() == [1]


def test_a_start_below_a_minimum_cannot_arrive_there_and_one_at_it_has():
    assert arrivals(np.array([[1.0, 3.0, 3.0], [3.0, 3.0, 3.0]]), [3.0]).tolist() == [np.inf, 0]


@pytest.mark.parametrize("name", ["easom", "parabola"])
def test_starts_lie_around_the_surfaces_own_and_on_a_curve(name):
    surface = SURFACES[name]()
    starts = np.array(jittered(surface))
    assert len({tuple(start) for start in starts}) == PROCEDURE.starts
    away = np.abs(starts - surface.start).max(axis=0)
    sizes = np.ptp(surface.domain, axis=1) * [1, surface.dimensions - 1]
    assert (away <= PROCEDURE.near * sizes).all()
    assert (away[sizes > 0] > 0.3 * PROCEDURE.near * sizes[sizes > 0]).all()


def test_where_no_rate_arrives_the_loss_in_the_end_decides():
    found = tuned_rate(OPTIMIZERS["gradient_descent"], SURFACES["rosenbrock"]())
    assert found == Tuned(0.0013, np.inf)
