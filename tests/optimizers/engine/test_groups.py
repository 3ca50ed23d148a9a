"""Which optimizers share a compiled program."""

import pytest

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.engine.groups import group_of, groups


def test_the_groups_share_out_all_optimizers():
    members = [kind for rules in groups() for kind in rules]
    assert len(members) == len(OPTIMIZERS)
    assert set(members) == set(OPTIMIZERS.values())
    assert all(group_of(kind) == rules for rules in groups() for kind in rules)


@pytest.mark.parametrize("rules", groups(), ids=lambda rules: rules[0].family)
def test_a_group_shares_the_program_of_a_surface(rules, compiled):
    surface = SURFACES["rosenbrock"]()
    trace(rules[0](), surface)
    compiled.clear()
    for kind in rules:
        trace(kind(), surface)
    assert compiled == []
