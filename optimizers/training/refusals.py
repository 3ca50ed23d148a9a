"""Rules that cannot train a network, and why, in numbers."""

from optimizers.declare import Network, Optimizer

BYTES = 8  # of a number in a matrix that is solved with
MOST = 1e6  # numbers of a state that are still kept


def refusal(rule: type[Optimizer], network: Network | type[Network]) -> str | None:
    """Why a rule that keeps a matrix cannot train a network, from its size; None where it can."""
    n = network.numbers  # also where the width leaves some of them out
    if not rule.needs_matrix() or n * n <= MOST:
        return None
    size, solve = BYTES * n * n / 1e6, 2 / 3 * n**3 / 1e9
    return (
        f"a matrix for its {n:,} weights has {n * n:,} numbers, {size:.0f} MB, and to solve with "
        f"it once takes {solve:.1f} billion operations"
    )
