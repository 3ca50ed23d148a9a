"""Rules that cannot train a network, and why, in numbers."""

from optimizers.declare import Network, Optimizer

BYTES = 8  # of a number in a matrix, which needs double precision
MOST = 1e6  # numbers of a state that are still kept


def refusal(rule: type[Optimizer], network: Network | type[Network]) -> str | None:
    """Why a rule that keeps a matrix cannot train a network, from its size; None where it can."""
    n = network.numbers  # also where the width leaves some of them out
    if not rule.needs_matrix() or n * n <= MOST:
        return None
    return (
        f"a matrix for its {n:,} weights has {n * n:,} numbers, {BYTES * n * n / 1e6:.0f} MB in "
        f"double precision, and {_work(rule, n)}"
    )


def _work(rule: type[Optimizer], n: int) -> str:
    """What a step does with the matrix: the inverse is kept and changed, another is solved with."""
    if any(field.drawing.power < 0 for field in rule.state_fields().values() if field.needed):
        return "every step changes all of them"
    return f"to solve with it once takes {2 / 3 * n**3 / 1e9:.1f} billion operations"
