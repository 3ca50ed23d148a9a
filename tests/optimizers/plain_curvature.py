"""The rules that use curvature once more, in plain NumPy and with other algebra than `optimizers`.

Newton's Hessian is the complex step of the gradient taken by hand, exact to the last digit. The
update of BFGS is written out as a sum, where ours is a product. L-BFGS multiplies its pairs out
into a matrix, where ours runs two loops.

A rule is one step: from a point and a state, named as ours, to the next of both. Rounding grows
from step to step in any quasi-Newton method, as it does in conjugate gradients, so a whole walk
cannot be compared to nine digits; every single step of it can.
"""

import numpy as np

from tests.optimizers import plain


def height_and_gradient(surface):
    """Of a declared surface, by hand: a function of a point, complex ones included."""
    form, numbers = plain.SURFACES[surface.id], plain.numbers_of(surface)

    def at(p):
        height, gradient = form(*p, **numbers)
        return height, np.array(gradient)

    return at


def hessian(at, x, h=1e-30):
    return np.stack([at(x + 1j * h * e)[1].imag / h for e in np.eye(len(x))])


def newton(at, x, state, *, learning_rate, damping):
    damped = hessian(at, x) + damping * np.eye(len(x))
    return x - learning_rate * np.linalg.inv(damped) @ at(x)[1], {}


def armijo(at, x, d, longest):
    """The first of 41 halvings that keeps one part in ten thousand of the slope's promise."""
    height, g = at(x)
    lengths = longest * 0.5 ** np.arange(41)
    enough = (a for a in lengths if at(x + a * d)[0] <= height + 1e-4 * a * (g @ d))
    return next(enough, 0.0)


def bfgs(at, x, state, *, learning_rate):
    g, H = at(x)[1], state["H"]
    a = armijo(at, x, -H @ g, learning_rate)
    s = -a * H @ g
    y = at(x + s)[1] - g
    if s @ y > 0:
        Hy, sy = H @ y, s @ y
        H = H + (sy + y @ Hy) * np.outer(s, s) / sy**2 - (np.outer(Hy, s) + np.outer(s, Hy)) / sy
    return x + s, {"H": H, "a": a}


def lbfgs(at, x, state, *, learning_rate, memory):
    kept = [(s, y) for s, y in zip(state["S"], state["Y"], strict=True) if s.any()]
    g, H = at(x)[1], np.eye(len(x))
    if kept:
        s, y = kept[0]
        H = H * (s @ y) / (y @ y)
    for s, y in reversed(kept[: int(memory)]):
        V = np.eye(len(x)) - np.outer(y, s) / (s @ y)
        H = V.T @ H @ V + np.outer(s, s) / (s @ y)
    d = -H @ g
    a = armijo(at, x, d, learning_rate)
    s = a * d
    y = at(x + s)[1] - g
    S, Y = np.zeros_like(state["S"]), np.zeros_like(state["Y"])
    if s @ y > 0:
        S[0], S[1:], Y[0], Y[1:] = s, state["S"][:-1], y, state["Y"][:-1]
    return x + s, {"S": S, "Y": Y, "a": a}


RULES = {rule.__name__: rule for rule in (newton, bfgs, lbfgs)}


def steps(optimizer, surface, walk, count: int):
    """Where the plain rule leads from each of the first points and states of our walk."""
    rule, at = RULES[optimizer.id], height_and_gradient(surface)
    numbers = plain.numbers_of(optimizer)
    for n in range(count):
        state = {name: values[n] for name, values in walk.state.items()}
        yield rule(at, walk.x[n], state, **numbers)
