"""BFGS: the update of H is written out as a sum, where ours is a product."""

import numpy as np

from tests.oracles.plain_numpy import armijo
from tests.oracles.proof import StepProof
from tests.oracles.scipy_minima import minimizer


def step(at, x, state, *, learning_rate):
    g, H = at(x)[1], state["H"]
    a = armijo(at, x, -H @ g, learning_rate)
    s = -a * H @ g
    y = at(x + s)[1] - g
    if s @ y > 0:
        Hy, sy = H @ y, s @ y
        H = H + (sy + y @ Hy) * np.outer(s, s) / sy**2 - (np.outer(Hy, s) + np.outer(s, Hy)) / sy
    return x + s, {"H": H, "a": a}


PROOF = StepProof(
    step=step,
    ranges={"learning_rate": (0.01, 10.0)},
    references=[minimizer("bfgs", "BFGS")],
)
