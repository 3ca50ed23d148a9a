"""What is said of the digits: how well they are read, and what training does to the test loss."""

import numpy as np
import pytest

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.declare.tuned import tuned_rates
from optimizers.training import Training, measured_on

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


@pytest.mark.parametrize("rule", ["gradient_descent", "momentum", "adam"])
def test_the_training_loss_goes_on_falling_and_the_test_loss_falls_behind(rule):
    """As `look` says; from half of the steps on."""
    training, test = losses(rule)
    assert (training[:, -1] < 0.75 * training[:, 5]).all()
    assert (test[:, -1] / test[:, 5] > 1.3 * training[:, -1] / training[:, 5]).all()
    behind = test[:, -1] / training[:, -1]
    assert behind.min() > 1.8
    assert behind.max() < 6.2


def test_the_test_loss_of_lion_rises_again():
    _, test = losses("lion")
    assert (test[:, -1] > 1.1 * test.min(axis=1)).all()


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
