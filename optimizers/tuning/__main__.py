"""`make tune`: tunes every rule on every surface, and writes what suits them."""

import json

from optimizers.catalog import OPTIMIZERS, SURFACES
from optimizers.declare import TUNED
from optimizers.engine import SECOND_ORDER
from optimizers.tuning.procedure import tuned_rate


def main() -> None:
    """Tune, print each surface as it is done, and write the file."""
    rules = [rule for rule in OPTIMIZERS.values() if rule.family != SECOND_ORDER]
    found = {}
    for surface in SURFACES.values():
        tuned = {rule.id: tuned_rate(rule, surface()) for rule in rules}
        found[surface.id] = {rule: each.learning_rate for rule, each in tuned.items()}
        print(
            surface.id,
            *(f"{rule} {each.learning_rate} ({each.steps:.0f})" for rule, each in tuned.items()),
            sep="\n  ",
            flush=True,
        )
    TUNED.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
