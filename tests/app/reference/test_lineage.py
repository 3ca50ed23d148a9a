"""Who comes from whom."""

from app.reference import lineage
from optimizers import OPTIMIZERS


def test_a_child_of_the_same_year_stands_below() -> None:
    row = lineage.rows(OPTIMIZERS)
    assert OPTIMIZERS["adam"].year == OPTIMIZERS["adamax"].year
    assert row["adamax"] == row["adam"] + 1


def test_whoever_can_stands_right_below_its_parent() -> None:
    column = lineage.columns(OPTIMIZERS, lineage.rows(OPTIMIZERS))
    assert column["newton"] == column["bfgs"] == column["lbfgs"]
