"""Averages of predictions, against NumPy."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Lane
from optimizers.training import Training, ensembles, measured_on

NETWORK = NETWORKS["digits"](head_weight=0.5, width=8)
ENDS, STEPS = [20, 40], 60


@pytest.fixture(scope="module")
def trained():
    descent = OPTIMIZERS["gradient_descent"]
    restarts = Lane(
        descent(learning_rate=0.3), {"learning_rate": SCHEDULES["warm_restarts"](length=20.0)}
    )
    lanes = [restarts, descent(learning_rate=0.05), descent(learning_rate=1e30)]
    return Training.of(NETWORK, lanes, steps=STEPS, every=30).run()


def softmax(w):
    """The probabilities of both heads for the test images."""
    W, b, V, c = NETWORK.layers(w.astype(float))
    hidden = np.maximum(NETWORK.images.test.inputs @ W + b, 0) * (np.arange(32) < 8)
    powers = np.exp(hidden @ V + c)
    return [powers[:, a:b] / powers[:, a:b].sum(1, keepdims=True) for a, b in ((0, 10), (10, 13))]


def by_hand(weights):
    """The loss and the accuracies of the averaged probabilities of some sets of weights."""
    digit, camera = (np.mean(each, axis=0) for each in zip(*map(softmax, weights), strict=True))
    labels, images = NETWORK.images.test.labels, range(360)
    losses = [-np.log(p[images, labels[:, i]]).mean() for i, p in enumerate((digit, camera))]
    right = [(p.argmax(1) == labels[:, i]).mean() for i, p in enumerate((digit, camera))]
    return losses[0] + 0.5 * losses[1], *right


def numbers(result):
    return result.test, result.accuracy["digit"], result.accuracy["camera"]


def test_averages_agree_with_numpy(trained):
    found = ensembles(trained)
    restarts, plain = (lane.w for lane in trained.lanes[:2])
    last, taken = restarts[-1], [restarts[trained.training.measured.index(t)] for t in ENDS]
    first, second, _ = found.lanes
    for result, weights in [
        (first.last, [last]),
        (first.average, [trained.lanes[0].average[-1]]),
        (first.snapshots[0].result, taken[:1]),
        (first.snapshots[1].result, taken[1:]),
        (first.ensemble, [*taken, last]),
        (second.last, [plain[-1]]),
        (found.together, [last, plain[-1]]),
    ]:
        assert numbers(result) == pytest.approx(by_hand(weights), rel=1e-5)
    assert found.step == STEPS
    assert [snapshot.step for snapshot in first.snapshots] == ENDS
    assert (second.snapshots, second.ensemble) == ([], None)


def test_alone_it_is_what_is_measured(trained):
    names = measured_on(type(NETWORK))
    for lane, values in zip(ensembles(trained).lanes[:2], trained.values, strict=False):
        measured = dict(zip(names, values[-1], strict=True))
        expected = [measured[f"{name}_test"] for name in ("accuracy_digit", "accuracy_camera")]
        assert numbers(lane.last) == pytest.approx([measured["test"], *expected], rel=1e-5)


def test_a_lane_that_diverged_is_left_out(trained):
    assert trained.diverged_at[2] is not None
    assert ensembles(trained).lanes[2] is None


def test_earlier_there_are_fewer_snapshots(trained):
    found = ensembles(trained, step=39)
    assert found.step == 30
    assert [snapshot.step for snapshot in found.lanes[0].snapshots] == [20]
    assert ensembles(trained, step=20).lanes[0].ensemble is None  # its first cycle ends here
    start = ensembles(trained, step=0)
    assert start.lanes[0].last == start.lanes[1].last == start.lanes[0].average


def test_confident_and_wrong_is_a_large_loss_and_no_infinite_one(trained):
    """Probabilities that float32 has no number for are averaged by their logarithms."""
    wide = trained.lanes[1]._replace(w=trained.lanes[1].w * 200)
    loud = type(trained)(**{**vars(trained), "lanes": [trained.lanes[0], wide, trained.lanes[2]]})
    found = ensembles(loud)
    assert 100 < found.lanes[1].last.test < np.inf
    assert found.together.test < np.inf
