"""What the walks are compared on: landscapes, and settings that stay regular on all of them.

Rounding differs between any two implementations, and a walk that bounces about (a learning rate
near the stability limit, RMSProp dancing around a minimum on a steep wall) doubles the difference
every few steps, whoever is right. So the learning rates here are moderate: each walk neither
diverges nor bounces for long, and two right implementations agree in nearly all digits.
"""

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import strategies as st

from optimizers import OPTIMIZERS, SURFACES, Surface

STEPS = 300
TOLERANCE = 1e-9


class Landscape(NamedTuple):
    surface: Surface
    start: tuple[float, float]


LANDSCAPES = {
    "saddle": Landscape(SURFACES["saddle"](), (-2.2, 0.001)),
    "saddle-near": Landscape(SURFACES["saddle"](distance=0.7), (1.0, -0.3)),
    "elliptical-rotated": Landscape(
        SURFACES["elliptical"](condition_number=50.0, rotation=30.0), (-2.6, 1.0)
    ),
    "elliptical-long": Landscape(
        SURFACES["elliptical"](condition_number=400.0, rotation=75.0), (2.0, 2.5)
    ),
    "local_minimum": Landscape(SURFACES["local_minimum"](barrier=2.0, tilt=0.5), (1.9, 1.4)),
    "beale": Landscape(SURFACES["beale"](), (1.0, 1.5)),
    "rosenbrock": Landscape(SURFACES["rosenbrock"](), (-1.2, 1.0)),
    "rosenbrock-wide": Landscape(SURFACES["rosenbrock"](a=0.5, b=5.0), (1.5, -0.5)),
    "himmelblau": Landscape(SURFACES["himmelblau"](), (-0.5, -0.6)),
}

SETTINGS: dict[str, list[dict[str, float]]] = {
    "gradient_descent": [{"learning_rate": 1e-4}, {"learning_rate": 1e-3}],
    "momentum": [
        {"learning_rate": 1e-4, "momentum": 0.0},
        {"learning_rate": 1e-3, "momentum": 0.9},
        {"learning_rate": 2e-4, "momentum": 0.99},
    ],
    "nesterov": [
        {"learning_rate": 1e-4, "momentum": 0.0},
        {"learning_rate": 1e-3, "momentum": 0.9},
        {"learning_rate": 2e-4, "momentum": 0.99},
    ],
    "adagrad": [
        {"learning_rate": 0.2, "epsilon": 1e-8},
        {"learning_rate": 0.5, "epsilon": 0.1},
        {"learning_rate": 0.01, "epsilon": 1e-12},
    ],
    "rmsprop": [
        {"learning_rate": 0.01, "rho": 0.99, "epsilon": 1e-8},
        {"learning_rate": 0.05, "rho": 0.99, "epsilon": 0.1},
        {"learning_rate": 0.02, "rho": 0.999, "epsilon": 1e-12},
        {"learning_rate": 0.001, "rho": 0.5, "epsilon": 0.1},
    ],
    "adam": [
        {"learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        {"learning_rate": 0.3, "beta1": 0.9, "beta2": 0.999, "epsilon": 0.01},
        {"learning_rate": 0.02, "beta1": 0.95, "beta2": 0.9, "epsilon": 1e-6},
        {"learning_rate": 0.01, "beta1": 0.0, "beta2": 0.99, "epsilon": 1e-12},
        {"learning_rate": 0.01, "beta2": 0.99, "bias_correction": 0.0},
    ],
    "adadelta": [{"learning_rate": 0.5}, {"learning_rate": 0.2, "rho": 0.99, "epsilon": 1e-8}],
    "adamax": [{"learning_rate": 0.05}, {"learning_rate": 0.02, "beta2": 0.99, "epsilon": 0.1}],
    "nadam": [{"learning_rate": 0.05}, {"learning_rate": 0.02, "beta1": 0.8, "epsilon": 0.1}],
    "amsgrad": [{"learning_rate": 0.05}, {"learning_rate": 0.1, "beta2": 0.9, "epsilon": 0.01}],
    "adam_l2": [{"learning_rate": 0.05}, {"learning_rate": 0.02, "l2": 0.5}],
    "adamw": [{"learning_rate": 0.05}, {"learning_rate": 0.02, "weight_decay": 0.5}],
    "radam": [{"learning_rate": 1e-3}, {"learning_rate": 5e-4, "beta2": 0.9, "epsilon": 0.01}],
    "lion": [{"learning_rate": 0.01}, {"learning_rate": 0.003, "weight_decay": 0.5}],
}


# Between these, any setting is as regular: parameter -> (low, high), drawn evenly.
_AVERAGES = {"beta1": (0.8, 0.95), "beta2": (0.99, 0.9999), "epsilon": (1e-12, 0.1)}
RANGES: dict[str, dict[str, tuple[float, float]]] = {
    "gradient_descent": {"learning_rate": (1e-4, 1e-3)},
    "momentum": {"learning_rate": (1e-4, 1e-3), "momentum": (0.0, 0.95)},
    "nesterov": {"learning_rate": (1e-4, 1e-3), "momentum": (0.0, 0.95)},
    "adagrad": {"learning_rate": (0.01, 0.5), "epsilon": (1e-12, 0.1)},
    "adadelta": {"learning_rate": (0.05, 0.5), "rho": (0.9, 0.99), "epsilon": (1e-8, 1e-5)},
    "rmsprop": {"learning_rate": (1e-3, 0.01), "rho": (0.98, 0.999), "epsilon": (1e-8, 0.1)},
    "adam": {"learning_rate": (0.005, 0.05), **_AVERAGES},
    "adamax": {"learning_rate": (0.005, 0.05), **_AVERAGES},
    "nadam": {"learning_rate": (0.005, 0.05), **_AVERAGES},
    "amsgrad": {"learning_rate": (0.005, 0.05), **_AVERAGES},
    "adam_l2": {"learning_rate": (0.005, 0.05), **_AVERAGES, "l2": (0.0, 0.5)},
    "adamw": {"learning_rate": (0.005, 0.05), **_AVERAGES, "weight_decay": (0.0, 0.5)},
    "radam": {"learning_rate": (1e-4, 1e-3), **_AVERAGES},
    "lion": {
        "learning_rate": (5e-4, 0.02),
        "beta1": (0.0, 0.95),
        "beta2": (0.9, 0.999),
        "weight_decay": (0.0, 0.5),
    },
}


def settings_of(rule: str) -> st.SearchStrategy[dict[str, float]]:
    """Random settings of a rule within its regular range."""
    ranges = RANGES[rule].items()
    return st.fixed_dictionaries({name: st.floats(low, high) for name, (low, high) in ranges})


landscapes = st.sampled_from(list(LANDSCAPES.values()))


def closeness(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest difference relative to the scale of the walk."""
    return float(np.abs(ours - theirs).max() / np.abs(theirs).max())


# Every rule at each of its settings on every landscape.
every_case = pytest.mark.parametrize(
    ("optimizer", "landscape"),
    [
        pytest.param(OPTIMIZERS[rule](**setting), landscape, id=f"{rule}{number}-{name}")
        for rule, settings in SETTINGS.items()
        for number, setting in enumerate(settings)
        for name, landscape in LANDSCAPES.items()
    ],
)
