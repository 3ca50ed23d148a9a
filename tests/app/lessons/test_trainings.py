"""What lessons show of a network, and the trainings around a scene."""

import numpy as np

from app.lessons.claims import Scope, asked, of_averages, parse
from app.lessons.neighbours import neighbours
from app.lessons.report import race as report
from app.lessons.runs import shown
from optimizers import NETWORKS, OPTIMIZERS
from optimizers.training import Training, ensembles, measured_on

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


def test_what_averages_are_worth_is_known_at_the_end() -> None:
    walk, compared = shown(TRAINING).walks[0], ensembles(TRAINING.run())
    assert compared.lanes[0] is not None
    assert compared.together is not None
    ends = {
        name: walk.measures[name][-1] for name in of_averages(TRAINING) if name in walk.measures
    }
    assert ends["average_test"] == compared.lanes[0].average.test
    assert ends["together_accuracy_digit"] == compared.together.accuracy["digit"]
    assert np.isnan(walk.measures["average_test"][:-1]).all()
    assert np.isnan(shown(TRAINING).quantity("ensemble_test", 0)).all()  # no schedule restarts
    assert np.isnan(shown(TRAINING).quantity("average_test", 1)).all()


def test_a_claim_says_what_it_asks_for() -> None:
    text = "always |lane 1.test - lane 1.training| / 2 < 3"
    assert asked(parse(text, Scope(TRAINING))) == {"test", "training"}
    text = "max of lane 2.dead < lane 1.average_test at end"
    assert asked(parse(text, Scope(TRAINING))) == {"dead", "average_test"}
