"""The field's standard parameters: range, symbol and help, said once for all that have them."""

from collections.abc import Mapping
from typing import Any

STANDARD: Mapping[str, Mapping[str, Any]] = {
    "learning_rate": {
        "low": 1e-4,
        "high": 10.0,
        "symbol": r"\eta",
        "scale": "log",
        "schedulable": True,
        "help": "How far a step goes. Too small and it crawls, too large and it overshoots.",
    },
    "momentum": {
        "low": 0.0,
        "high": 0.999,
        "symbol": r"\mu",
        "schedulable": True,
        "help": "How much of the last velocity is kept. 0 forgets at once, 0.9 remembers about "
        "ten steps.",
    },
    "rho": {
        "low": 0.0,
        "high": 0.999,
        "symbol": r"\rho",
        "help": "How slowly the running average of squared gradients forgets.",
    },
    "beta1": {
        "low": 0.0,
        "high": 0.999,
        "symbol": r"\beta_1",
        "help": "How slowly the running average of gradients (the first moment) forgets.",
    },
    "beta2": {
        "low": 0.5,
        "high": 0.9999,
        "symbol": r"\beta_2",
        "help": "How slowly the running average of squared gradients (the second moment) forgets.",
    },
    "epsilon": {
        "low": 1e-12,
        "high": 0.1,
        "symbol": r"\epsilon",
        "scale": "log",
        "help": "A small number that keeps the division finite where gradients vanish.",
    },
    "weight_decay": {
        "low": 0.0,
        "high": 1.0,
        "symbol": r"\lambda",
        "help": "How strongly every step pulls the weights towards zero.",
    },
    "damping": {
        "low": 0.0,
        "high": 100.0,
        "symbol": r"\lambda",
        "help": "A multiple of the identity added to the Hessian, so that it can be inverted.",
    },
    "memory": {
        "low": 1,
        "symbol": "k",
        "scale": "integer",
        "help": "How many past steps the curvature estimate remembers.",
    },
    "bias_correction": {
        "symbol": "c",
        "help": "Undo that the averages start at zero. Switched off, the first steps are too long.",
    },
    "l1": {
        "low": 0.0,
        "high": 1.0,
        "symbol": r"\lambda_1",
        "help": "How strongly an L1 penalty pulls the penalized weights towards zero, as far as "
        "to zero itself; an intercept is not penalized. With L2 beside it, it is the elastic net.",
    },
    "l2": {
        "low": 0.0,
        "high": 1.0,
        "symbol": r"\lambda_2",
        "help": "How strongly an L2 penalty pulls the weights towards zero, the more the larger "
        "they are.",
    },
}
