"""What the reference page says of our agreement with others is true."""

import json

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.oracles import agreement, torch_baselines
from tests.oracles.catalog import PROOFS
from tests.oracles.keras_tables import KerasTable
from tests.oracles.landscapes import TOLERANCE
from tests.oracles.torch_baselines import TorchBaselines
from tests.oracles.walking import HERE, apart, inside_the_root, walk

KEPT = {(row["rule"], row["reference"]): row for row in agreement.read()}
COMPARISONS = [
    (rule, one)
    for rule in OPTIMIZERS
    if rule in PROOFS  # `test_proofs` says where one is missing
    for one in PROOFS[rule].comparisons(rule)
]
every_comparison = pytest.mark.parametrize(
    ("rule", "one"),
    COMPARISONS,
    ids=[f"{rule}-{one.reference.replace(' ', '_')}" for rule, one in COMPARISONS],
)


@every_comparison
def test_what_is_kept_is_true(rule, one):
    """If this fails after a change of words or sources: make agreement."""
    kept = KEPT[rule, one.reference]
    assert one.measure() <= kept["difference"]
    assert kept == one.row(rule, 0.0) | {"difference": kept["difference"]}


def test_nothing_else_is_kept():
    assert list(KEPT) == [(rule, one.reference) for rule, one in COMPARISONS]


@every_comparison
def test_only_a_source_of_few_digits_may_differ_much(rule, one):
    """A reference that is rounded on its way to us would be seen."""
    assert one.within or KEPT[rule, one.reference]["difference"] <= TOLERANCE


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_every_rule_agrees_with_somebody_closely(rule):
    kept = [row["difference"] for (of, _), row in KEPT.items() if of == rule]
    assert kept, f"nobody agrees with {rule}: name references in its proof, then `make agreement`"
    assert min(kept) <= 1e-12


def test_a_bound_is_safely_above_and_not_far():
    for difference in (0.0, 2e-16, 7e-13, 4e-5):
        assert difference < agreement.bound(difference) <= max(100 * difference, 1e-14)


@pytest.mark.parametrize("path", sorted(HERE.glob("*.json")), ids=lambda path: path.stem)
def test_every_data_file_names_its_source(path):
    assert len(str(json.loads(path.read_text())["source"])) > 20


def test_the_baselines_first_row_of_descent_follows_from_the_start():
    """The start was solved from it, since the file does not hold it."""
    run = torch_baselines.DATA["runs"]["SGD"]
    points = TorchBaselines(runs=["SGD"]).points("gradient_descent", "SGD")
    assert apart(points[1], np.array(run["points"]["1"])) < 1e-15


@pytest.mark.parametrize(
    ("name", "settings"),
    [("Adam", dict), ("Adagrad", inside_the_root), ("RMSprop", inside_the_root)],
)
def test_an_epsilon_that_stands_elsewhere_is_not_theirs(name, settings):
    """So the placement of epsilon, of which the words speak, can be seen in the numbers."""
    run = torch_baselines.DATA["runs"][name]
    points = TorchBaselines(runs=[name], settings=settings).points(name.lower(), name)
    assert apart(points[101], np.array(run["points"]["101"])) > 1e-12


def test_kerass_nadam_is_another_rule():
    """There beta1 grows over the steps, from half of it; ours keeps it."""
    numbers = {"learning_rate": 0.5, "beta1": 0.5, "beta2": 0.67, "epsilon": 1e-5}
    assert KerasTable(name="nadam", settings=numbers).difference("nadam") > 0.1


def test_a_walk_by_hand_is_the_engines():
    """The runner of this folder and the compiled program of a surface take the same steps."""
    surface = SURFACES["beale"]()
    walked = walk("adam", lambda p, t: surface(p), surface.start, 50, {"learning_rate": 0.05})
    assert apart(walked, trace(OPTIMIZERS["adam"](), surface, steps=50).x) < 1e-12
