"""Makes `torch_schedules.json`: the learning rates of torch.optim.lr_scheduler, step by step.

    python -m tests.oracles.make_torch_schedules

Needs torch (`pip install downhill-lab[torch]`), which the tests do not: they read the file.

One over t has no scheduler there; torch.optim.ASGD has it built in, with `alpha` one.
"""

import json
import math
from pathlib import Path
from typing import Any

import torch
from torch.optim import lr_scheduler

STEPS = 120
# Ours, torch's, our parameters, torch's arguments, and for how many steps the two are the same.
RUNS: list[tuple[str, str, dict[str, float], dict[str, Any], int]] = [
    ("constant", "ConstantLR", {}, {"factor": 1.0, "total_iters": 5}, STEPS),
    ("exponential_decay", "ExponentialLR", {"rate": 0.02}, {"gamma": math.exp(-0.02)}, STEPS),
    ("step_decay", "StepLR", {"drop": 0.5, "every": 40}, {"gamma": 0.5, "step_size": 40}, STEPS),
    ("step_decay", "StepLR", {"drop": 0.9, "every": 7}, {"gamma": 0.9, "step_size": 7}, STEPS),
]


def cosine(end: float, length: int) -> tuple[Any, ...]:
    """A run of CosineAnnealingLR, which rises again where ours stays at its end."""
    given = {"T_max": length, "eta_min": end}
    return "cosine", "CosineAnnealingLR", {"end": end, "length": length}, given, length + 1


def linear_warmup(warmup: int) -> tuple[Any, ...]:
    """A run of LinearLR."""
    given = {"start_factor": 1 / warmup, "total_iters": warmup - 1}
    return "linear_warmup", "LinearLR", {"warmup": warmup}, given, STEPS


def polynomial(power: float, length: int) -> tuple[Any, ...]:
    """A run of PolynomialLR, which ends at zero."""
    given = {"power": power, "total_iters": length}
    ours = {"power": power, "end": 0.0, "length": length}
    return "polynomial", "PolynomialLR", ours, given, STEPS


def one_cycle(peak: float, begin: float, length: int) -> tuple[Any, ...]:
    """A run of OneCycleLR, whose peak and end lie a step before the ones that it is told."""
    given = {
        "max_lr": 1.0,
        "total_steps": length + 1,
        "pct_start": (peak * length + 1) / (length + 1),
        "div_factor": 1 / begin,
        "final_div_factor": math.inf,
    }
    ours = {"peak": peak, "begin": begin, "length": length}
    return "one_cycle", "OneCycleLR", ours, given, length + 1


def warm_restarts(end: float, length: int, growth: int) -> tuple[Any, ...]:
    """A run of CosineAnnealingWarmRestarts."""
    given = {"T_0": length, "T_mult": growth, "eta_min": end}
    ours = {"end": end, "length": length, "growth": growth}
    return "warm_restarts", "CosineAnnealingWarmRestarts", ours, given, STEPS


RUNS += [
    cosine(0.1, 100),
    cosine(0.0, 7),
    linear_warmup(50),
    linear_warmup(3),
    polynomial(2.5, 100),
    polynomial(0.5, 30),
    one_cycle(0.3, 0.04, 100),
    one_cycle(0.5, 0.25, 40),
    warm_restarts(0.0, 50, 1),
    warm_restarts(0.1, 20, 2),
    warm_restarts(0.2, 9, 3),
]
INVERSE_TIME = (0.02, 0.5)


def rates(scheduler: str, given: dict[str, Any], steps: int) -> list[float]:
    """The learning rates that a scheduler sets, one a step, from a base of one."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule = getattr(lr_scheduler, scheduler)(optimizer, **given)
    found = []
    for step in range(steps):
        found.append(float(optimizer.param_groups[0]["lr"]))
        optimizer.step()
        if step + 1 < steps:
            schedule.step()
    return found


def rates_of_asgd(rate: float) -> list[float]:
    """The step sizes of ASGD, one a step, from a base of one."""
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.ASGD([x], lr=1.0, lambd=rate, alpha=1.0)
    found = []
    for _ in range(STEPS):
        x.grad = torch.zeros_like(x)
        optimizer.step()
        found.append(float(optimizer.state[x]["eta"]))
    return [1.0, *found[:-1]]  # it keeps what the next step will use


def run_of(schedule: str, called: str, parameters: dict[str, float], found: list[float]) -> str:
    """A run, on one line."""
    head = {"schedule": schedule, "called": called, "parameters": parameters}
    return json.dumps(head | {"factors": found})


def main() -> None:
    """Write the file."""
    torch.set_default_dtype(torch.float64)
    lines = []
    for rate in INVERSE_TIME:
        called = f"ASGD(lr=1.0, lambd={rate}, alpha=1.0)"
        lines.append(run_of("inverse_time", called, {"rate": rate}, rates_of_asgd(rate)))
    for schedule, scheduler, parameters, given, steps in RUNS:
        called = f"{scheduler}({', '.join(f'{key}={value}' for key, value in given.items())})"
        lines.append(run_of(schedule, called, parameters, rates(scheduler, given, steps)))
    version = torch.__version__.partition("+")[0]
    source = f"torch {version} on the CPU, run by tests/oracles/make_torch_schedules.py"
    runs = ",\n".join(lines)
    text = f'{{"source": "{source}", "torch": "{version}", "runs": [\n{runs}\n]}}\n'
    Path(__file__).with_name("torch_schedules.json").write_text(text)


if __name__ == "__main__":
    main()
