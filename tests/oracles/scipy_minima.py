"""SciPy: where its minimizers end, from the same starts.

The line searches differ, so the walks do; the ends do not.
"""

from functools import partial

import jax
import numpy as np
import scipy.optimize

from optimizers import OPTIMIZERS, SURFACES, trace
from tests.oracles.agreement import Comparison

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
        height, slope = jax.jit(surface), jax.jit(jax.grad(surface))
        theirs = scipy.optimize.minimize(height, start, jac=slope, method=method, tol=1e-14)
        found.append(np.abs(ours - theirs.x).max())
    return float(max(found))


def minimizer(rule: str, method: str) -> Comparison:
    """A rule against a method of scipy.optimize.minimize."""
    return Comparison(
        f"scipy.optimize.minimize, {method}",
        f"{PAGE}.minimize.html",
        STEPS,
        "the minimum found on an elliptical bowl, Rosenbrock and Beale",
        partial(ends, rule, method),
    )
