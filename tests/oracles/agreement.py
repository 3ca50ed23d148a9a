"""Who agrees with us, and how closely: the rows that the reference page shows.

The proof of a rule (`tests/proofs`) lists its comparisons; the rows are kept in
`optimizers/agreement.json`, each with a bound on the difference that `test_agreement` holds them
to. `python -m tests.oracles` writes them anew.
"""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import optimizers

FILE = Path(optimizers.__file__).parent / "agreement.json"


class Comparison(NamedTuple):
    """A rule against numbers that somebody else published or computed."""

    reference: str  # who says so: "torch.optim.Adam 2.13.0"
    url: str
    steps: int
    words: str  # how the conventions map, and what was compared
    measure: Callable[[], float]  # the largest difference, relative to the scale of the numbers
    within: float = 0.0  # the bound where the source's printed digits set it, not our rounding

    def comparisons(self, rule: str, proof: Any) -> list["Comparison"]:
        """Itself, for a proof that names it as one of its references."""
        return [self]

    def row(self, rule: str, difference: float) -> dict[str, Any]:
        """What is kept of it."""
        return {
            "rule": rule,
            "reference": self.reference,
            "url": self.url,
            "difference": self.within or bound(difference),
            "steps": self.steps,
            "words": self.words,
        }


def bound(difference: float) -> float:
    """The power of ten that is safely above, for another machine may round otherwise."""
    return float(f"1e{math.ceil(math.log10(max(10 * difference, 1e-14)))}")


def read() -> list[dict[str, Any]]:
    """The rows that are kept."""
    return json.loads(FILE.read_text())


def write(rows: list[dict[str, Any]]) -> None:
    """Keep rows, a line each."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    FILE.write_text(f"[\n{lines}\n]\n")
