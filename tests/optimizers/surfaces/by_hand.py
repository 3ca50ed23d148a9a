"""The first surfaces once more, in plain NumPy, with gradients taken by hand.

Written from the papers and the formulas, not from `optimizers`: no JAX, no automatic derivative.
A surface is a function (x, y, parameters) -> (height, (df/dx, df/dy)), of complex numbers too.
"""

from collections.abc import Callable

import numpy as np


def saddle(x, y, distance, rotation):
    c, s = np.cos(rotation * np.pi / 180), np.sin(rotation * np.pi / 180)
    v = c * y - s * x
    bend, rise = 2 * v**3 / distance**2, v**4 / (2 * distance**2)
    cos, sin = c**2 - s**2, 2 * c * s  # x^2 - y^2 turns twice as far as the axes
    f = cos * (x**2 - y**2) + 2 * sin * x * y + rise
    return f, (2 * (cos * x + sin * y) - s * bend, 2 * (sin * x - cos * y) + c * bend)


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


SURFACES = {
    surface.__name__: surface
    for surface in (saddle, elliptical, local_minimum, beale, rosenbrock, himmelblau)
}


def numbers_of(declaration) -> dict[str, float]:
    """The parameters of a declared optimizer or surface by name."""
    return {name: getattr(declaration, name) for name in declaration.parameters}


def height_and_gradient(surface) -> Callable:
    """Of a declared surface: a function of a point that gives both."""
    form, numbers = SURFACES[surface.id], numbers_of(surface)

    def at(p):
        height, gradient = form(*p, **numbers)
        return height, np.array(gradient)

    return at


def gradient_of(surface) -> Callable[[np.ndarray], np.ndarray]:
    """The gradient of a declared surface."""
    at = height_and_gradient(surface)
    return lambda p: at(p)[1]
