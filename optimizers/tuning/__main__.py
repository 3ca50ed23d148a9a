"""`make tune`: tunes every rule on every surface and network, and writes what suits them."""

import json
from collections.abc import Mapping

from optimizers.catalog import NETWORKS, OPTIMIZERS, SURFACES
from optimizers.declare import TUNED
from optimizers.engine import SECOND_ORDER
from optimizers.tuning.networks import taught_rate
from optimizers.tuning.procedure import tuned_rate


def main() -> None:
    """Tune, print each surface and network as it is done, and write the file."""
    rules = [rule for rule in OPTIMIZERS.values() if rule.family != SECOND_ORDER]
    found = {}
    for surface in SURFACES.values():
        tuned = {rule.id: tuned_rate(rule, surface()) for rule in rules}
        found[surface.id] = {rule: each.learning_rate for rule, each in tuned.items()}
        _tell(surface.id, {rule: (each.learning_rate, each.steps) for rule, each in tuned.items()})
    for network in NETWORKS.values():
        untaught = network()  # type: ignore[call-arg]
        taught = {rule.id: taught_rate(rule, untaught) for rule in rules}
        found[network.id] = {rule: each.learning_rate for rule, each in taught.items()}
        _tell(network.id, taught)
    TUNED.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def _tell(where: str, tuned: Mapping[str, tuple[float, float]]) -> None:
    lines = (f"{rule} {rate} ({reached:.4g})" for rule, (rate, reached) in tuned.items())
    print(where, *lines, sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
