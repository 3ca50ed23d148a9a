"""What is said of the digits: how well they are read, and what training does to the test loss."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, Lane
from optimizers.declare.tuned import tuned_rates
from optimizers.training import Training, measured_on, sharpness

DIGITS = NETWORKS["digits"]
NAMES = measured_on(DIGITS)
SEEDS = range(3)


def trained(rule, steps, every):
    """With the rate that suits the rule and the usual batches, one training a seed."""
    lane = Lane(OPTIMIZERS[rule](**DIGITS.suits[rule]))
    return [
        Training.of(DIGITS(), [lane], steps=steps, seed=seed, every=every).run() for seed in SEEDS
    ]


def test_adam_reads_95_of_100_digits_as_scanned_within_1000_steps():
    """Of ten seeds each did so in the end, 96.4 % in the mean."""
    test = DIGITS.images.test
    scanned = test.labels[:, 1] == 0
    found = []
    for each in trained("adam", 1000, 1000):
        logits = np.asarray(DIGITS().outputs(each.weights[0, -1], test.inputs[scanned]))
        right = logits[:, :10].argmax(axis=1) == test.labels[scanned, 0]
        found.append(right.mean())
    assert np.mean(found) >= 0.95


def losses(rule):
    """Of both parts over the usual steps, a row each 50 and one line a seed."""
    values = np.array([each.values[0] for each in trained(rule, DIGITS.steps, 50)])
    return (values[..., NAMES.index(name)] for name in ("training", "test"))


@pytest.mark.parametrize("rule", ["gradient_descent", "momentum", "nadam"])
def test_the_training_loss_goes_on_falling_and_the_test_loss_lags_behind(rule):
    """As `look` says; from half of the steps on."""
    training, test = losses(rule)
    assert (training[:, -1] < 0.75 * training[:, 5]).all()
    assert (test[:, -1] / test[:, 5] > 1.3 * training[:, -1] / training[:, 5]).all()
    behind = test[:, -1] / training[:, -1]
    assert behind.min() > 1.8
    assert behind.max() < 8.0


def test_why_adagrad_does_not_begin_with_its_tuned_rate():
    rates = tuned_rates()["digits"]["adagrad"], DIGITS.suits["adagrad"]["learning_rate"]
    lanes = [OPTIMIZERS["adagrad"](learning_rate=rate) for rate in rates]
    runs = [Training.of(DIGITS(), lanes, seed=seed).run().values for seed in SEEDS]
    tuned, chosen = np.median(runs, axis=0)[..., [NAMES.index("training"), NAMES.index("test")]]
    assert rates[0] == 0.41
    assert tuned[:, 0].max() > 3 * tuned[0, 0]
    assert chosen[:, 0].max() < 1.2 * chosen[0, 0]
    assert tuned[-1, 0] < chosen[-1, 0] < 1.5 * tuned[-1, 0]
    assert chosen[-1, 1] < tuned[-1, 1]


def test_two_pixels_settle_the_camera_of_nine_images_in_ten():
    """As the lesson on the network says: one in the corner, one in the middle."""
    images = DIGITS.images

    def seen(part):
        return [tuple(pair) for pair in (part.pixels[:, [0, 28]] // 2).astype(int)]

    counts = {}
    for pair, camera in zip(seen(images.training), images.training.labels[:, 1], strict=True):
        counts.setdefault(pair, np.zeros(3))[camera] += 1
    said = np.array([counts.get(pair, np.zeros(3)).argmax() for pair in seen(images.test)])
    assert np.mean(said == images.test.labels[:, 1]) > 0.9


def descended(seed, steps, **network):
    """By gradient descent on all images at once, at two rates."""
    lanes = [
        Lane(OPTIMIZERS["gradient_descent"](learning_rate=rate), batch_size=0) for rate in (0.5, 1)
    ]
    return Training.of(DIGITS(**network), lanes, steps=steps, seed=seed, every=10).run()


@pytest.mark.parametrize("seed", SEEDS)
def test_gradient_descent_trains_at_the_edge_of_stability(seed):
    """As the lesson on the network says: at 0.5 the edge is 4, at 1 it is 2."""
    trained = descended(seed, 120, initial_scale=0.1)
    slower, faster = sharpness(trained, 0), sharpness(trained, 1)
    assert slower.reached in range(50, 71)
    late = slice(-6, None)
    assert ((slower.rows[late, 1] > 4) & (slower.rows[late, 1] < 5.5)).all()
    assert faster.rows[:, 1].max() > 3
    assert (faster.rows[-3:, 1] > 2).all()
    assert (faster.rows[-3:, 1] < 3.2).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_at_which_rates_gradient_descent_gets_there(seed):
    """As the lesson's challenge says: from about 0.3 to 0.6; at 1 it diverges."""
    rates = 0.32, 0.6, 1.0
    lanes = [OPTIMIZERS["gradient_descent"](learning_rate=rate) for rate in rates]
    trained = Training.of(DIGITS(), lanes, seed=seed).run()
    assert (trained.values[:2, -1, NAMES.index("training")] < 0.1).all()
    assert trained.diverged_at[:2] == [None, None]
    assert trained.diverged_at[2] is not None


def test_from_weights_ten_times_too_large_adam_needs_ten_times_the_rate():
    lanes = [
        OPTIMIZERS[rule](learning_rate=rate)
        for rule, rate in (("gradient_descent", 0.1), ("adam", 0.005), ("adam", 0.05))
    ]
    for seed in SEEDS:
        trained = Training.of(DIGITS(initial_scale=10.0), lanes, seed=seed).run()
        descent, slow, fast = trained.values[:, -1, NAMES.index("training")]
        assert slow > 5 * descent
        assert fast < 1.5 * descent
        first = np.linalg.norm(trained.weights[0, 0])
        assert (trained.values[:, -1, NAMES.index("distance")] < first / 2).all()


def test_snapshots_share_about_half_of_their_mistakes():
    """As the lesson on ensembles says: some images all five read wrong."""
    schedule = SCHEDULES["warm_restarts"](length=300)
    lane = Lane(OPTIMIZERS["adam"](learning_rate=0.02), {"learning_rate": schedule})
    right = DIGITS.images.test.labels[:, 0]
    shared = []
    for seed in SEEDS:
        trained = Training.of(DIGITS(), [lane], steps=1500, seed=seed, every=300).run()
        ends = trained.weights[0, 1:]
        logits = np.stack([DIGITS().outputs(w, DIGITS.images.test.inputs) for w in ends])
        wrong = logits[..., :10].argmax(axis=2) != right
        shared.extend(wrong.all(axis=0).sum() / wrong.sum(axis=1))
    assert 0.4 < np.mean(shared) < 0.75


def test_weights_grow_while_training_goes_on():
    (each, *_) = trained("adam", 1500, 300)
    sizes = np.linalg.norm(each.weights[0], axis=1)
    assert (np.diff(sizes) > 0).all()


def test_at_half_the_rate_the_test_loss_rises_later():
    """As the lesson on dropout says of Adam, at 0.01 and at half of it."""
    lanes = [OPTIMIZERS["adam"](learning_rate=rate) for rate in (0.01, 0.005)]
    for seed in SEEDS:
        trained = Training.of(DIGITS(), lanes, steps=1500, seed=seed, every=1500).run()
        usual, half = trained.values[:, -1, NAMES.index("test")]
        assert half < 0.8 * usual
