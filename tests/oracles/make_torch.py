"""Makes `torch_walks.json`: walks of torch.optim in float64, at selected steps.

    python -m tests.oracles.make_torch

The runs are those that the proofs declare with a `TorchOptim`. Needs torch
(`pip install downhill-lab[torch]`), which the tests do not: they read the file.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from optimizers import OPTIMIZERS
from tests.oracles.catalog import PROOFS
from tests.oracles.torch_optim import TorchOptim

STEPS = (1, 2, 5, 10, 50, 100, 200, 300)
FIELDS = {
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, (-1.2, 1.0)),
    "beale": (
        lambda x, y: (
            (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2
        ),
        (1.0, 1.5),
    ),
    "saddle": (lambda x, y: x**2 - y**2 + y**4 / 8, (-2.2, 0.001)),
}
NAMES = {"learning_rate": "lr", "epsilon": "eps", "l2": "weight_decay"}


def arguments(optimizer: str, parameters: dict[str, float]) -> dict[str, Any]:
    """Torch's names for our parameters."""
    given = {NAMES.get(name, name): value for name, value in parameters.items()}
    if "beta1" in given:
        given["betas"] = (given.pop("beta1"), given.pop("beta2"))
    if optimizer == "RMSprop":
        given["alpha"] = given.pop("rho")
    return given


def walk(optimizer: str, given: dict[str, Any], field, start) -> dict[str, list[float]]:
    """The points of a walk of torch.optim."""
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    stepper = getattr(torch.optim, optimizer)([x], **given)
    points = {}
    for step in range(1, max(STEPS) + 1):
        stepper.zero_grad()
        field(*x).backward()
        stepper.step()
        if step in STEPS:
            points[str(step)] = x.tolist()
    return points


def declared() -> Iterator[tuple[str, TorchOptim, dict[str, float]]]:
    """The runs of all proofs: the rule, its twin in torch, and our parameters."""
    for rule in OPTIMIZERS:
        for twin in PROOFS[rule].references:
            if isinstance(twin, TorchOptim):
                yield from ((rule, twin, dict(parameters)) for parameters in twin.runs)


def main() -> None:
    """Write the file."""
    torch.set_default_dtype(torch.float64)  # else NAdam keeps its product of betas in float32
    runs = []
    for rule, twin, parameters in declared():
        optimizer = twin.optimizer
        given = arguments(optimizer, parameters) | (twin.more or {})
        called = f"{optimizer}({', '.join(f'{key}={value}' for key, value in given.items())})"
        for surface, (field, start) in FIELDS.items():
            points = walk(optimizer, given, field, start)
            head = {"rule": rule, "optimizer": optimizer, "called": called, "surface": surface}
            runs.append(head | {"start": start, "parameters": parameters, "points": points})
    lines = ",\n".join(json.dumps(run) for run in runs)
    version = torch.__version__.partition("+")[0]
    source = f"torch.optim {version} on the CPU, run by tests/oracles/make_torch.py"
    head = f'"source": "{source}", "torch": "{version}"'
    Path(__file__).with_name("torch_walks.json").write_text(f'{{{head}, "runs": [\n{lines}\n]}}\n')


if __name__ == "__main__":
    main()
