"""Finds every proof: one file in `tests/proofs` is all it takes."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

from tests import proofs
from tests.oracles.proof import Proof

WANTED = """{rule} has no proof: write tests/proofs/{rule}.py with

    PROOF = WalkProof(
        steps=...,  # the rule once more in plain NumPy, a generator of (point, state)
        settings=[...],  # parameters to compare at on every landscape
        ranges={{...}},  # parameter: (low, high), between which any setting walks regularly
        references=[...],  # who has the same rule: OptaxTwin(...), TorchOptim(...), KerasTable(...)
    )

as tests/proofs/rmsprop.py has it; then run `make agreement`."""


class NoProof(KeyError):
    """A rule that nothing proves."""

    def __str__(self) -> str:
        return str(self.args[0])


class Proofs(Mapping[str, Proof]):
    """A mapping rule id -> proof."""

    def __init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Look again, for a proof that came after import."""
        importlib.invalidate_caches()
        names = [module.name for module in pkgutil.iter_modules(proofs.__path__)]
        modules = {name: importlib.import_module(f"{proofs.__name__}.{name}") for name in names}
        self._found = {name: module.PROOF for name, module in modules.items()}

    def __getitem__(self, rule: str) -> Proof:
        if rule not in self._found:
            raise NoProof(WANTED.format(rule=rule))
        return self._found[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


PROOFS = Proofs()
