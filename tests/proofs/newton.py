"""Newton's method: each step by a Hessian that is the complex step of the gradient by hand.

That is exact to the last digit. NumPy solves the same equations, SciPy finds the same roots.
"""

import jax
import numpy as np
import scipy.optimize

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.rules.newton import solve
from tests.oracles.agreement import Comparison
from tests.oracles.proof import StepProof
from tests.oracles.scipy_minima import PAGE, STEPS
from tests.oracles.walking import apart


def hessian(at, x, h=1e-30):
    return np.stack([at(x + 1j * h * e)[1].imag / h for e in np.eye(len(x))])


def step(at, x, state, *, learning_rate, damping):
    damped = hessian(at, x) + damping * np.eye(len(x))
    return x - learning_rate * np.linalg.inv(damped) @ at(x)[1], {"H": damped}


def roots() -> float:
    """How far our end is from the root of the gradient that scipy finds there."""
    found = []
    for name in ("rosenbrock", "beale", "himmelblau", "local_minimum"):
        surface = SURFACES[name]()
        ours = trace(OPTIMIZERS["newton"](), surface, steps=STEPS).x[-1]
        slope, curvature = jax.jit(jax.grad(surface)), jax.jit(jax.hessian(surface))
        theirs = scipy.optimize.root(slope, ours, jac=curvature, tol=1e-15)
        found.append(np.abs(ours - theirs.x).max())
    return float(max(found))


def solutions() -> float:
    """How far our closed form is from numpy's solver, over random Hessians."""
    random = np.random.default_rng(0)
    pairs = [(random.uniform(1, 9, (2, 2)), random.standard_normal(2)) for _ in range(100)]
    return max(
        apart(solve(jax.numpy.array(H + H.T), g), np.linalg.solve(H + H.T, g)) for H, g in pairs
    )


PROOF = StepProof(
    step=step,
    ranges={"learning_rate": (0.05, 2.0), "damping": (0.0, 100.0)},
    references=[
        Comparison(
            "scipy.optimize.root",
            f"{PAGE}.root.html",
            STEPS,
            "the point without slope found on Rosenbrock, Beale, Himmelblau and the local minimum",
            roots,
        ),
        Comparison(
            "numpy.linalg.solve",
            "https://numpy.org/doc/stable/reference/generated/numpy.linalg.solve.html",
            1,
            "a step, with random Hessians",
            solutions,
        ),
    ],
)
