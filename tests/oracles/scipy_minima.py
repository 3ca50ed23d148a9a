"""SciPy: where its minimizers and root finder end, from the same starts.

The line searches differ, so the walks do; the ends do not.
"""

from functools import partial

import jax
import numpy as np
import scipy.optimize

from optimizers import OPTIMIZERS, SURFACES, trace
from optimizers.rules.newton import solve
from tests.oracles.agreement import Comparison
from tests.oracles.walking import apart

STEPS = 200
# One minimum each, so that it is the search that is compared and not its luck.
STARTS = {"elliptical": (2.0, 2.5), "rosenbrock": (-1.2, 1.0), "beale": (1.0, 1.5)}
PAGE = "https://docs.scipy.org/doc/scipy/reference/generated/scipy.optimize"


def ends(rule: str, method: str) -> float:
    """How far our end is from scipy's, over surfaces, both run until rounding stops them."""
    found = []
    for name, start in STARTS.items():
        surface = SURFACES[name]()
        ours = trace(OPTIMIZERS[rule](), surface, start=start, steps=STEPS).x[-1]
        slope = jax.jit(jax.grad(surface))
        theirs = scipy.optimize.minimize(surface, start, jac=slope, method=method, tol=1e-14)
        found.append(np.abs(ours - theirs.x).max())
    return float(max(found))


def roots() -> float:
    """How far Newton's end is from the root of the gradient that scipy finds there."""
    found = []
    for name in ("rosenbrock", "beale", "himmelblau", "local_minimum"):
        surface = SURFACES[name]()
        ours = trace(OPTIMIZERS["newton"](), surface, steps=STEPS).x[-1]
        slope, curvature = jax.jit(jax.grad(surface)), jax.jit(jax.hessian(surface))
        theirs = scipy.optimize.root(slope, ours, jac=curvature, tol=1e-15)
        found.append(np.abs(ours - theirs.x).max())
    return float(max(found))


def solutions() -> float:
    """How far Newton's closed form is from numpy's solver, over random Hessians."""
    random = np.random.default_rng(0)
    pairs = [(random.uniform(1, 9, (2, 2)), random.standard_normal(2)) for _ in range(100)]
    return max(
        apart(solve(jax.numpy.array(H + H.T), g), np.linalg.solve(H + H.T, g)) for H, g in pairs
    )


COMPARISONS = [
    *(
        Comparison(
            rule,
            f"scipy.optimize.minimize, {method}",
            f"{PAGE}.minimize.html",
            STEPS,
            "the minimum found on an elliptical bowl, Rosenbrock and Beale",
            partial(ends, rule, method),
        )
        for rule, method in (("bfgs", "BFGS"), ("lbfgs", "L-BFGS-B"))
    ),
    Comparison(
        "newton",
        "scipy.optimize.root",
        f"{PAGE}.root.html",
        STEPS,
        "the point without slope found on Rosenbrock, Beale, Himmelblau and the local minimum",
        roots,
    ),
    Comparison(
        "newton",
        "numpy.linalg.solve",
        "https://numpy.org/doc/stable/reference/generated/numpy.linalg.solve.html",
        1,
        "a step, with random Hessians",
        solutions,
    ),
]
