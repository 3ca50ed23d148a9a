"""The surfaces and the update rules once more, in plain NumPy, with gradients taken by hand.

Written from the papers and the formulas, not from `optimizers`: no JAX, no automatic derivative.
A surface is a function (x, y, parameters) -> (height, (df/dx, df/dy)); a rule is a generator of
(point, state) after each step. Those of Adam's family stand in `plain_adaptive`, those that use
curvature in `plain_curvature`.
"""

from itertools import islice

import numpy as np

from tests.optimizers import plain_adaptive
from tests.optimizers.plain_adaptive import Gradient, Steps


def saddle(x, y, distance):
    return x**2 - y**2 + y**4 / (2 * distance**2), (2 * x, -2 * y + 2 * y**3 / distance**2)


def elliptical(x, y, condition_number, rotation):
    c, s = np.cos(rotation * np.pi / 180), np.sin(rotation * np.pi / 180)
    k = condition_number
    a, b, d = c**2 + k * s**2, (1 - k) * c * s, s**2 + k * c**2  # the matrix [[a, b], [b, d]]
    return (a * x**2 + 2 * b * x * y + d * y**2) / 2, (a * x + b * y, b * x + d * y)


def local_minimum(x, y, barrier, tilt):
    slope = 8 * tilt / np.sqrt(27)
    f = barrier * (x**4 - 2 * x**2 + 1 + slope * x) + y**2
    return f, (barrier * (4 * x**3 - 4 * x + slope), 2 * y)


def beale(x, y):
    r1, r2, r3 = (c - x * (1 - y**n) for c, n in ((1.5, 1), (2.25, 2), (2.625, 3)))
    df_dx = 2 * r1 * (y - 1) + 2 * r2 * (y**2 - 1) + 2 * r3 * (y**3 - 1)
    df_dy = 2 * x * (r1 + 2 * y * r2 + 3 * y**2 * r3)
    return r1**2 + r2**2 + r3**2, (df_dx, df_dy)


def rosenbrock(x, y, a, b):
    f = (a - x) ** 2 + b * (y - x**2) ** 2
    return f, (-2 * (a - x) - 4 * b * x * (y - x**2), 2 * b * (y - x**2))


def himmelblau(x, y):
    p, q = x**2 + y - 11, x + y**2 - 7
    return p**2 + q**2, (4 * x * p + 2 * q, 2 * p + 4 * y * q)


def gradient_descent(gradient: Gradient, x: np.ndarray, *, learning_rate: float) -> Steps:
    while True:
        x = x - learning_rate * gradient(x)
        yield x, {}


def momentum(gradient: Gradient, x: np.ndarray, *, learning_rate: float, momentum: float) -> Steps:
    v = np.zeros_like(x)
    while True:
        v = momentum * v + learning_rate * gradient(x)
        x = x - v
        yield x, {"v": v}


def nesterov(gradient: Gradient, x: np.ndarray, *, learning_rate: float, momentum: float) -> Steps:
    v = np.zeros_like(x)
    while True:
        ahead = x - momentum * v
        x_next = ahead - learning_rate * gradient(ahead)
        v, x = x - x_next, x_next
        yield x, {"v": v}


def adagrad(gradient: Gradient, x: np.ndarray, *, learning_rate: float, epsilon: float) -> Steps:
    total = np.zeros_like(x)
    while True:
        g = gradient(x)
        total = total + g * g
        x = x - learning_rate * g / np.sqrt(total + epsilon)
        yield x, {"G": total}


def rmsprop(
    gradient: Gradient, x: np.ndarray, *, learning_rate: float, rho: float, epsilon: float
) -> Steps:
    average = np.zeros_like(x)
    while True:
        g = gradient(x)
        average = average + (1 - rho) * (g * g - average)
        x = x - learning_rate * g / np.sqrt(average + epsilon)
        yield x, {"A": average}


_RULES = (gradient_descent, momentum, nesterov, adagrad, rmsprop)
_SURFACES = (saddle, elliptical, local_minimum, beale, rosenbrock, himmelblau)
RULES = {rule.__name__: rule for rule in _RULES} | plain_adaptive.RULES
SURFACES = {surface.__name__: surface for surface in _SURFACES}


def numbers_of(declaration) -> dict[str, float]:
    """The parameters of a declared optimizer or surface by name."""
    return {name: getattr(declaration, name) for name in declaration.parameters}


def gradient_of(surface) -> Gradient:
    """The gradient of a declared surface, by hand."""
    return lambda p: np.array(SURFACES[surface.id](*p, **numbers_of(surface))[1])


def walk(optimizer, surface, start, steps: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The plain walk of a declared optimizer over a declared surface: points and states."""
    start = np.array(start, dtype=float)
    steps_of = RULES[optimizer.id](gradient_of(surface), start, **numbers_of(optimizer))
    walked = list(islice(steps_of, steps))
    states = {name: np.stack([state[name] for _, state in walked]) for name in walked[0][1]}
    return np.stack([start, *(point for point, _ in walked)]), states
