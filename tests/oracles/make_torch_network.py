"""Makes `torch_network.json`: 25 steps of torch.optim on the network of the digits, in float64.

    python -m tests.oracles.make_torch_network

Needs torch (`pip install downhill-lab[torch]`), which the tests do not: they read the file. The
network is torch's own (Linear, relu, cross_entropy, backward); ours are the first weights, the
images and the batches of seed 0. An epoch has 23 of them, and the last is smaller.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from optimizers import NETWORKS
from optimizers.engine import dealt

STEPS, BATCH, WEIGHT = 25, 64, 0.5
EACH = 7  # so many weights are one in the file
RUNS: list[tuple[str, dict[str, float], str, dict[str, Any]]] = [
    ("gradient_descent", {"learning_rate": 0.1}, "SGD", {"lr": 0.1}),
    ("momentum", {"learning_rate": 0.05, "momentum": 0.9}, "SGD", {"lr": 0.05, "momentum": 0.9}),
    (
        "adam",
        {"learning_rate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        "Adam",
        {"lr": 0.01, "betas": (0.9, 0.999), "eps": 1e-8},
    ),
    (
        "rmsprop",
        {"learning_rate": 0.003, "rho": 0.99, "epsilon": 1e-8},
        "RMSprop",
        {"lr": 0.003, "alpha": 0.99, "eps": 1e-8},
    ),
]
ACTIVATIONS = (nn.ReLU, nn.Tanh, nn.Sigmoid)


def network_of(activation: int) -> nn.Sequential:
    """Torch's network, with our first weights; its layers keep each unit's weights in a row."""
    digits = NETWORKS["digits"]
    W, b, V, c = digits.layers(digits(activation=float(activation)).initial(0).astype(float))
    model = nn.Sequential(nn.Linear(64, 32), ACTIVATIONS[activation](), nn.Linear(32, 13)).double()
    with torch.no_grad():
        for own, given in zip(model.parameters(), (W.T, b, V.T, c), strict=True):
            own.copy_(torch.tensor(given))
    return model


def flat(model: nn.Sequential) -> np.ndarray:
    """Torch's weights in our order."""
    W, b, V, c = (own.detach().numpy() for own in model.parameters())
    return np.concatenate([W.T.ravel(), b, V.T.ravel(), c])


def loss_of(model: nn.Sequential, inputs: np.ndarray, labels: np.ndarray) -> torch.Tensor:
    """L1 + w L2."""
    outputs, right = model(torch.tensor(inputs.astype(float))), torch.tensor(labels).long()
    cross = nn.functional.cross_entropy
    return cross(outputs[:, :10], right[:, 0]) + WEIGHT * cross(outputs[:, 10:], right[:, 1])


def run(optimizer: str, given: dict[str, Any], activation: int) -> dict[str, Any]:
    """The losses over all training images before and after each step, and where it ends."""
    part, model = NETWORKS["digits"].images.training, network_of(activation)
    first = flat(model)
    stepper = getattr(torch.optim, optimizer)(model.parameters(), **given)
    losses = [loss_of(model, part.inputs, part.labels).item()]
    for step in range(STEPS):
        some = dealt(step, seed=0, examples=len(part), batch_size=BATCH)
        stepper.zero_grad()
        loss_of(model, part.inputs[some], part.labels[some]).backward()
        stepper.step()
        losses.append(loss_of(model, part.inputs, part.labels).item())
    moved = (flat(model) - first)[::EACH]
    return {"losses": rounded(losses), "moved": rounded(moved)}


def rounded(numbers: Iterable[float]) -> list[float]:
    """To more digits than float32 has."""
    return [float(f"{number:.9g}") for number in numbers]


def main() -> None:
    """Write the file."""
    runs = []
    for activation, name in enumerate(NETWORKS["digits"].parameters["activation"].choices):
        for rule, parameters, optimizer, given in RUNS:
            if activation and rule != "adam":
                continue
            called = f"{optimizer}({', '.join(f'{key}={value}' for key, value in given.items())})"
            head = {"rule": rule, "called": called, "activation": name, "parameters": parameters}
            runs.append(head | run(optimizer, given, activation))
    lines = ",\n".join(json.dumps(each) for each in runs)
    version = torch.__version__.partition("+")[0]
    source = f"torch {version} on the CPU, run by tests/oracles/make_torch_network.py"
    head = f'"source": "{source}", "steps": {STEPS}, "batch": {BATCH}, "head_weight": {WEIGHT}'
    head += f', "each": {EACH}'
    Path(__file__).with_name("torch_network.json").write_text(
        f'{{{head}, "runs": [\n{lines}\n]}}\n'
    )


if __name__ == "__main__":
    main()
