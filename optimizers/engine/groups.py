"""Which optimizers share a compiled program."""

from optimizers.catalog import OPTIMIZERS
from optimizers.declare import Optimizer
from optimizers.engine.packing import Rules

SECOND_ORDER = "second order"  # its rules take many slopes a step, so their programs are long


def group_of(rule: type[Optimizer]) -> Rules:
    """The rules that share a program with this one.

    Those of second order have one, and the others of the catalog another, which is smaller and
    compiles sooner; a rule declared elsewhere (in a notebook) has one to itself.
    """
    known = tuple(OPTIMIZERS.values())
    second = rule.family == SECOND_ORDER if rule in known else None
    return tuple(other for other in known if (other.family == SECOND_ORDER) is second) or (rule,)


def groups() -> list[Rules]:
    """The rules of the catalog by program, the largest group first."""
    found = {group_of(rule) for rule in OPTIMIZERS.values()}
    return sorted(found, key=len, reverse=True)
