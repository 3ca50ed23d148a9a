"""Every rule has a proof, one file each; a missing one says what to write."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from optimizers import OPTIMIZERS, trace
from tests import proofs
from tests.extension import OPTIMIZER, extended
from tests.oracles.catalog import PROOFS, NoProof
from tests.oracles.landscapes import LANDSCAPES, STEPS, TOLERANCE
from tests.oracles.proof import WalkProof
from tests.oracles.walking import apart

PROOF = """
import numpy as np

from tests.oracles.proof import WalkProof


def steps(gradient, x, *, learning_rate, shrinkage):
    while True:
        learning_rate = learning_rate * shrinkage
        x = x - learning_rate * np.sign(gradient(x))
        yield x, {}


PROOF = WalkProof(
    steps=steps,
    settings=[{"learning_rate": 0.01}],
    ranges={"learning_rate": (0.001, 0.01), "shrinkage": (0.9, 1.0)},
    references=[],
)
"""
WALKS = {rule: proof for rule, proof in PROOFS.items() if isinstance(proof, WalkProof)}


@pytest.mark.parametrize("rule", OPTIMIZERS)
def test_every_rule_has_a_proof_that_moves_all_its_parameters(rule):
    proof = PROOFS[rule]
    settings = proof.settings if isinstance(proof, WalkProof) else ()
    moved = set(proof.ranges).union(*settings)
    assert moved == set(OPTIMIZERS[rule].parameters), f"see tests/proofs/{rule}.py"
    assert settings or not isinstance(proof, WalkProof), f"no settings in tests/proofs/{rule}.py"


def test_nothing_is_proven_that_is_not_there():
    assert set(PROOFS) <= set(OPTIMIZERS)


@pytest.fixture
def new_rule(tmp_path):
    with extended(tmp_path):
        yield OPTIMIZERS[OPTIMIZER]


def test_a_rule_without_a_proof_is_told_what_to_write(new_rule):
    with pytest.raises(NoProof) as caught:
        PROOFS[OPTIMIZER]
    words = str(caught.value)
    assert words.startswith(f"{OPTIMIZER} has no proof: write tests/proofs/{OPTIMIZER}.py with")
    assert "as tests/proofs/rmsprop.py has it" in words
    example = Path(proofs.__file__).with_name("rmsprop.py")
    named = {line.partition("=")[0].strip() for line in words.splitlines() if "=" in line}
    assert named == {"PROOF", "steps", "settings", "ranges", "references"}
    assert all(f"{name}=" in example.read_text().replace(" = ", "=") for name in named)


def test_a_new_proof_is_found_and_compared(new_rule, tmp_path, monkeypatch):
    (tmp_path / f"{OPTIMIZER}.py").write_text(PROOF)
    monkeypatch.setattr(proofs, "__path__", [*proofs.__path__, str(tmp_path)])
    try:
        PROOFS.refresh()
        surface, start = LANDSCAPES["beale"]
        optimizer = new_rule(**PROOFS[OPTIMIZER].settings[0])
        points, _ = PROOFS[OPTIMIZER].walk(optimizer, surface, start, STEPS)
        assert apart(trace(optimizer, surface, start=start, steps=STEPS).x, points) < TOLERANCE
    finally:
        monkeypatch.undo()
        PROOFS.refresh()
    assert OPTIMIZER not in PROOFS


def rounded(steps):
    """A plain walk whose every point is rounded to six digits."""

    def walk(*given, **numbers):
        for x, state in steps(*given, **numbers):
            yield x.round(6), state

    return walk


@pytest.mark.parametrize("rule", WALKS)
def test_a_plain_walk_or_a_twin_that_rounds_to_six_digits_is_not_ours(rule):
    proof = WALKS[rule]
    landscape = LANDSCAPES["beale"]._replace(start=(8 / 7, 7 / 6))  # no round numbers
    optimizer = OPTIMIZERS[rule](**{**proof.settings[0], **proof.twin.common})
    ours = trace(optimizer, landscape.surface, start=landscape.start, steps=STEPS).x
    rough = replace(proof, steps=rounded(proof.steps))
    points, _ = rough.walk(optimizer, *landscape, STEPS)
    assert 1e-8 < apart(ours, points) < 1e-5

    def stored(optimizer, walk):
        return np.round(proof.twin.stored(optimizer, walk), 6)

    assert 1e-8 < replace(proof.twin, stored=stored).difference(optimizer, landscape) < 1e-5
