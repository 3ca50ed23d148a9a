"""Writes `optimizers/agreement.json` anew, and prints the largest differences seen."""

from tests.oracles.agreement import write
from tests.oracles.comparisons import COMPARISONS


def main() -> None:
    """Compare everything."""
    rows = []
    for one in COMPARISONS:
        difference = one.measure()
        rows.append(one.row(difference))
        print(f"{one.rule:17} {one.reference:68} {difference:.1e}", flush=True)
    write(rows)


if __name__ == "__main__":
    main()
