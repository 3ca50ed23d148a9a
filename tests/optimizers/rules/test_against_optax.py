"""The rules against optax at random settings, its updates run on gradients taken by hand.

How the conventions map is said in each rule's proof.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizers import OPTIMIZERS
from tests.oracles.catalog import PROOFS
from tests.oracles.landscapes import TOLERANCE, landscapes

TWINS = {rule: proof.twin for rule, proof in PROOFS.items() if proof.twin}


@pytest.mark.parametrize("rule", TWINS)
@settings(max_examples=12, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_the_walk_is_that_of_optax(rule, data):
    twin, setting = TWINS[rule], data.draw(PROOFS[rule].random_settings())
    optimizer = OPTIMIZERS[rule](**{**setting, **twin.common})
    assert twin.difference(optimizer, data.draw(landscapes)) < TOLERANCE
