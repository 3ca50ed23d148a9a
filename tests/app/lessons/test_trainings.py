"""What lessons show of a network, and the trainings around a scene."""

import numpy as np

from app.lessons.neighbours import neighbours
from app.lessons.report import race as report
from app.lessons.runs import shown
from optimizers import NETWORKS, OPTIMIZERS
from optimizers.training import Training, measured_on

DIGITS = NETWORKS["digits"]
RULES = [OPTIMIZERS["gradient_descent"](learning_rate=rate) for rate in (0.1, 1000.0)]
TRAINING = Training.of(DIGITS(), RULES, steps=10, seed=3, every=5)


def test_a_claim_sees_what_was_measured_and_straight_lines_between() -> None:
    (walk, wild), values = shown(TRAINING).walks, TRAINING.run().values
    test = values[0, :, measured_on(DIGITS).index("test")]
    np.testing.assert_allclose(walk.measures["test"][[0, 5, 10]], test)
    np.testing.assert_allclose(walk.measures["test"][7], test[1] + 0.4 * (test[2] - test[1]))
    np.testing.assert_allclose(shown(TRAINING).quantity("loss", 0)[[0, 5, 10]], values[0, :, 0])
    assert walk.happened == []
    (diverged,) = wild.happened
    assert (diverged.id, np.isnan(wild.measures["loss"][-1])) == ("diverged", True)


def test_the_neighbours_of_a_training_have_other_seeds() -> None:
    seeds = [one.seed for one in neighbours(TRAINING)]
    assert len(set(seeds)) == len(seeds) > 3
    assert TRAINING.seed not in seeds


def test_an_author_reads_where_it_ends() -> None:
    lines = list(report(TRAINING))
    assert lines[0] == "Digits from the weights of seed 3, 10 steps"
    assert any(line.strip().startswith("accuracy_digit_test at the end") for line in lines)
