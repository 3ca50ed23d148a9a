"""Writes `optimizers/agreement.json` anew, and prints the largest differences seen."""

from optimizers import OPTIMIZERS
from tests.oracles.agreement import write
from tests.oracles.catalog import PROOFS


def main() -> None:
    """Compare everything."""
    rows = []
    pairs = [(rule, one) for rule in OPTIMIZERS for one in PROOFS[rule].comparisons(rule)]
    for rule, one in pairs:
        difference = one.measure()
        rows.append(one.row(rule, difference))
        print(f"{rule:17} {one.reference:68} {difference:.1e}", flush=True)
    write(rows)


if __name__ == "__main__":
    main()
