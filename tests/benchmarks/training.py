"""Networks in training: compiling, whole trainings, and steps against batch size."""

import time

import numpy as np

from optimizers import NETWORKS, OPTIMIZERS, Lane
from optimizers.training import Trained, Training, measured_on
from optimizers.training.measures import _block
from optimizers.training.program import _pass
from tests.benchmarks.table import Row, milliseconds

DIGITS = NETWORKS["digits"]
SIX = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
STEPS, BATCH = 500, 32
SIZES = (1, 16, 64, 256, 0)  # of batches; 0 is all images
SEEDS, LONG, LARGER = range(3), 1000, 64


def measure() -> list[Row]:
    return [compiling(), whole(), alone(), accuracy(), *against_batch_size()]


def train(*rules: str, batch: int = BATCH, steps: int = STEPS, seed: int = 0) -> Trained:
    network = DIGITS()
    lanes = [Lane(OPTIMIZERS[rule](**network.suits[rule]), batch_size=batch) for rule in rules]
    return Training.of(network, lanes, steps=steps, seed=seed).run()


def compiling() -> Row:
    for program in (_pass, _block):
        program.clear_cache()
    begin = time.perf_counter()
    train(*SIX, steps=1)
    taken = time.perf_counter() - begin
    return Row(f"compile what {len(SIX)} lanes train with", f"{taken:.1f} s", "at most 4 s")


def whole() -> Row:
    taken = milliseconds(lambda: train(*SIX), 10)[5]
    what = f"training of {len(SIX)} lanes x {STEPS} steps, batch {BATCH}, compute"
    return Row(what, f"{taken:.0f} ms")


def alone() -> Row:
    """Without what is measured on the way."""
    per_step = min(train("adam").seconds[0] / STEPS for _ in range(5))
    return Row(
        f"{STEPS} steps of Adam alone, batch {BATCH}",
        f"{per_step * STEPS * 1e3:.0f} ms",
        "14 ms in a prototype",
    )


def accuracy() -> Row:
    at = measured_on(DIGITS).index("accuracy_digit_test")
    found = [
        float(train("adam", batch=LARGER, steps=LONG, seed=seed).values[0, -1, at])
        for seed in SEEDS
    ]
    return Row(
        f"Adam's test accuracy for the digit, {LONG} steps of batch {LARGER}",
        f"{np.min(found):.1%} to {np.max(found):.1%} over {len(SEEDS)} seeds",
        "at least 95 %",
    )


def against_batch_size() -> list[Row]:
    """By the quickest chunk, so that what else goes on counts little."""
    rows = []
    for size in SIZES:
        rates = [f"{rate(rule, size):,.0f} of {rule}" for rule in ("gradient_descent", "adam")]
        rows.append(Row(f"steps a second, batch {size or DIGITS.examples}", ", ".join(rates)))
    return rows


def rate(rule: str, size: int) -> float:
    return STEPS / min(train(rule, batch=size).seconds[0] for _ in range(2))
