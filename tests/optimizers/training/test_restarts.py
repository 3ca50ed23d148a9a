"""The ends of cycles, found from what a schedule multiplies by alone."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Lane
from optimizers.engine import Branch
from optimizers.training import Training
from optimizers.training.restarts import MOST, cycle_ends

STEPS = 500
DIGITS = NETWORKS["digits"]()


def snapshots(*lanes, steps=STEPS):
    return Training.of(DIGITS, lanes, steps=steps).snapshots


def lane(**schedules):
    return Lane(OPTIMIZERS["momentum"](), schedules)


@pytest.mark.parametrize(
    ("factors", "ends"),
    [
        ([], []),
        ([1.0], []),
        ([1.0, 0.5, 0.1, 1.0, 0.5, 0.1, 1.0], [3, 6]),
        ([1.0, 0.1, 0.1, 0.1, 1.0], [4]),  # it waits at the end of its fall
        ([0.1, 0.1, 1.0, 1.0], []),  # a warm-up in one step
        ([0.1, 0.5, 1.0, 0.5, 0.1], []),
        ([1.0, 0.5, 0.25, 0.125], []),
        ([1.0, 0.6, 0.2, 0.3, 0.5, 0.7], []),  # it climbs again, and does not begin anew
        ([1.0, 0.999, 1.0], []),
        ([4.0, 0.4, 2.0, 0.1, 0.6], [2, 4]),  # each cycle is lower than the one before
    ],
)
def test_a_cycle_ends_where_a_fall_begins_anew(factors, ends):
    assert cycle_ends(np.array(factors)) == ends


@pytest.mark.parametrize("kind", SCHEDULES.values(), ids=SCHEDULES)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.96])
def test_only_restarts_are_restarts(kind, share):
    """Wherever the sliders of a schedule are."""
    setting = {
        name: words.low + (words.high - words.low) * share
        for name, words in kind.parameters.items()
        if name not in ("length", "growth")
    }
    (ends,) = snapshots(lane(learning_rate=kind(**setting)))
    assert ends == ([75, 150, 225, 300, 375, 450] if kind.id == "warm_restarts" else [])


@pytest.mark.parametrize(
    ("length", "growth", "ends"),
    [(50, 2.0, [50, 150, 350]), (2.5, 3.0, [3, 10, 33, 100, 303]), (250, 1.0, [250])],
)
def test_cycles_may_grow_and_end_between_two_steps(length, growth, ends):
    schedule = SCHEDULES["warm_restarts"](length=length, growth=growth)
    assert snapshots(lane(learning_rate=schedule)) == [ends]


def test_the_learning_rate_decides_and_a_steady_one_leaves_it_to_others():
    often, seldom = (SCHEDULES["warm_restarts"](length=length) for length in (100.0, 240.0))
    cosine = SCHEDULES["cosine"]()
    assert snapshots(
        lane(learning_rate=seldom, momentum=often),
        lane(learning_rate=cosine, momentum=often),
        lane(momentum=cosine),
    ) == [[240, 480], [100, 200, 300, 400], []]


def test_many_cycles_leave_the_last_ones():
    restarts = lane(learning_rate=SCHEDULES["warm_restarts"](length=2.0))
    assert snapshots(restarts) == [list(range(STEPS - 2 * MOST, STEPS, 2))]
    assert [len(ends) for ends in snapshots(*[restarts] * 10)] == [10] * 10


def test_the_ends_of_cycles_are_measured_steps():
    restarts = lane(learning_rate=SCHEDULES["warm_restarts"](length=41.0))
    training = Training.of(DIGITS, [restarts, lane()], steps=100, every=40)
    assert training.measured == [0, 40, 41, 80, 82, 100]
    assert [training.row_at(step) for step in (0, 39, 40, 99, 100)] == [0, 0, 1, 4, 5]


def test_a_branch_has_the_cycles_of_its_origin_until_it_leaves():
    restarts = {"learning_rate": SCHEDULES["warm_restarts"](length=100.0)}
    momentum, plain = OPTIMIZERS["momentum"](), OPTIMIZERS["gradient_descent"]()
    assert snapshots(
        Lane(momentum, restarts),
        Lane(momentum, branch=Branch(0, 250)),
        Lane(plain),
        Lane(momentum, restarts, branch=Branch(2, 250)),
        # gradient descent has no momentum, so its cycles begin with the branch
        Lane(momentum, {"momentum": restarts["learning_rate"]}, branch=Branch(2, 250)),
    ) == [[100, 200, 300, 400], [100, 200, 250], [], [300, 400], [300, 400]]
