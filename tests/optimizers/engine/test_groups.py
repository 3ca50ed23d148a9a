"""Which optimizers share a compiled program."""

import pytest

from optimizers import OPTIMIZERS, SURFACES, Optimizer, trace
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


def test_those_of_second_order_have_a_group_to_themselves_and_the_larger_comes_first():
    first, second = groups()
    assert {kind.id for kind in second} == {"newton", "bfgs", "lbfgs"}
    assert len(first) > len(second)
    assert {kind.family for kind in first} & {kind.family for kind in second} == set()


def test_a_rule_from_outside_the_catalog_is_alone_whatever_its_family():
    class Mine(Optimizer):
        family = "second order"

    class Other(Optimizer):
        family = "gradient"

    before = groups()
    assert group_of(Mine) == (Mine,)
    assert group_of(Other) == (Other,)
    assert groups() == before


def test_a_rule_that_joins_the_catalog_joins_its_group(extension):
    assert extension.optimizer in group_of(OPTIMIZERS["adam"])
    assert extension.optimizer not in group_of(OPTIMIZERS["newton"])
