"""Makes `torch_walks.json`: walks of torch.optim in float64, at selected steps.

    python -m tests.oracles.make_torch

Needs torch (`pip install downhill-lab[torch]`), which the tests do not: they read the file.
"""

import json
from pathlib import Path
from typing import Any

import torch

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
ADAM = {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
# Ours, torch's, our parameters, and torch's arguments beyond those of the same meaning.
RUNS: list[tuple[str, str, dict[str, float], dict[str, Any]]] = [
    ("gradient_descent", "SGD", {"learning_rate": 1e-3}, {}),
    ("momentum", "SGD", {"learning_rate": 2e-4, "momentum": 0.9}, {}),
    ("nesterov", "SGD", {"learning_rate": 2e-4, "momentum": 0.9}, {"nesterov": True}),
    ("adagrad", "Adagrad", {"learning_rate": 0.2, "epsilon": 1e-10}, {}),
    ("adadelta", "Adadelta", {"learning_rate": 0.5, "rho": 0.9, "epsilon": 1e-6}, {}),
    ("rmsprop", "RMSprop", {"learning_rate": 0.005, "rho": 0.99, "epsilon": 1e-8}, {}),
    ("adam", "Adam", {"learning_rate": 0.05, **ADAM}, {}),
    ("adam", "Adam", {"learning_rate": 0.02, **ADAM, "epsilon": 0.01}, {}),
    ("adamax", "Adamax", {"learning_rate": 0.05, **ADAM, "epsilon": 0.0}, {}),
    ("nadam", "NAdam", {"learning_rate": 0.05, **ADAM}, {"momentum_decay": 1e6}),
    ("amsgrad", "Adam", {"learning_rate": 0.05, **ADAM}, {"amsgrad": True}),
    ("adam_l2", "Adam", {"learning_rate": 0.05, **ADAM, "l2": 0.1}, {}),
    ("adamw", "AdamW", {"learning_rate": 0.05, **ADAM, "weight_decay": 0.1}, {}),
    ("radam", "RAdam", {"learning_rate": 0.001, **ADAM}, {}),
]
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


def main() -> None:
    """Write the file."""
    torch.set_default_dtype(torch.float64)  # else NAdam keeps its product of betas in float32
    runs = []
    for rule, optimizer, parameters, more in RUNS:
        given = arguments(optimizer, parameters) | more
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
