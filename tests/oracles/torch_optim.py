"""Walks of torch.optim, kept in `torch_walks.json` with the calls that made them.

`make_torch` makes the file from what the proofs declare.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from optimizers import SURFACES
from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart, load, walk

DATA = load("torch_walks")
STEPS = 300
SURFACES_A_RUN = 3  # Rosenbrock, Beale and the saddle
PAGE = "https://docs.pytorch.org/docs/stable/generated/torch.optim"


@dataclass(frozen=True, kw_only=True)
class TorchOptim:
    """The same rule in torch.optim."""

    optimizer: str
    runs: Sequence[Mapping[str, float]]
    """Our parameters of each run."""
    more: Mapping[str, Any] | None = None
    """Torch's arguments beyond those of the same meaning."""
    words: str = "the same rule"
    """How the conventions map."""
    settings: Callable[[dict[str, float]], Any] = lambda numbers: numbers
    """What makes ours the rule there, as `walking.walk` takes it."""
    stored: Callable[[np.ndarray, dict[str, float]], np.ndarray] = lambda points, numbers: points
    """The points of our walk that torch would store."""

    def kept(self, rule: str) -> list[dict[str, Any]]:
        """The walks of the file, each on three surfaces."""
        found = [run for run in DATA["runs"] if run["rule"] == rule]
        made_from = [run["parameters"] for run in found]
        if made_from != [dict(one) for one in self.runs for _ in range(SURFACES_A_RUN)]:
            raise LookupError(
                f"the walks of torch.optim for {rule} are not those that its proof declares: "
                "run `python -m tests.oracles.make_torch`"
            )
        return found

    def comparisons(self, rule: str, proof: Any) -> list[Comparison]:
        """One, over all walks."""
        reference = f"torch.optim.{self.optimizer} {DATA['torch']}"
        words = f"on Rosenbrock, Beale and the saddle; {self.words}"
        url = f"{PAGE}.{self.optimizer}.html"
        return [Comparison(reference, url, STEPS, words, lambda: self.difference(rule))]

    def difference(self, rule: str) -> float:
        """How far ours is from the walks, at every step they hold."""
        return max(self._apart(rule, run) for run in self.kept(rule))

    def _apart(self, rule: str, run: dict[str, Any]) -> float:
        surface, numbers = SURFACES[run["surface"]](), run["parameters"]
        settings = self.settings(numbers)
        points = walk(rule, lambda p, t: surface(p), run["start"], STEPS, settings)
        steps = [int(step) for step in run["points"]]
        return apart(self.stored(points, numbers)[steps], list(run["points"].values()))
