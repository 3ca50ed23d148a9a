"""The published surfaces once more, in plain NumPy, from the literature and not from `optimizers`.

Written in other algebra where that is possible, and for complex numbers: the imaginary part of
f(x + ih) / h is the derivative to the last digit, with no rule of differentiation involved.
"""

import numpy as np
from numpy import cos, exp, log, pi, sin, sqrt

from tests.optimizers.surfaces.second_formulas_of_data import (
    linear_regression,
    logistic_regression,
    neuron,
)

H = 1e-30


def monkey_saddle(x, y, distance):
    square = x * x + y * y
    return x * (4 * x * x - 3 * square) + 0.75 * square**2 / distance


def booth(x, y):
    return 5 * x**2 + 5 * y**2 + 8 * x * y - 34 * x - 38 * y + 74


def matyas(x, y):
    return 0.25 * (x - y) ** 2 + 0.01 * (x * x + y * y) + 0.02 * x * y


def three_hump_camel(x, y):
    return (x / 2 + y) ** 2 + x**2 * (1.75 - 1.05 * x**2 + x**4 / 6)


def six_hump_camel(x, y):
    return x**6 / 3 - 2.1 * x**4 + 4 * x**2 + x * y - 4 * y**2 + 4 * y**4


def branin(x, y, hills):
    u = x / pi
    return (y - 1.275 * u**2 + 5 * u - 6) ** 2 + hills * ((1 - 0.125 / pi) * cos(x) + 1)


def mccormick(x, y):
    total, apart = x + y, x - y
    return sin(total) + total / 2 + (apart - 1) ** 2


def styblinski_tang(x, y, tilt):
    return sum(0.5 * z * (tilt + z * (z * z - 16)) for z in (x, y))


def goldstein_price(x, y):
    first = 19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2
    second = 18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2
    return log((1 + (x + y + 1) ** 2 * first) * (30 + (2 * x - 3 * y) ** 2 * second))


def rastrigin(x, y, amplitude):
    return sum(z * z + 2 * amplitude * sin(pi * z) ** 2 for z in (x, y))


def levy13(x, y, ripples):
    third = [ripples * sin(k * pi * z) ** 2 for k, z in ((3, x), (3, y), (2, y))]
    return third[0] + (1 - x) ** 2 * (1 + third[1]) + (1 - y) ** 2 * (1 + third[2])


def ackley(x, y, funnel):
    root = sqrt((x * x + y * y) / 2)
    waves = exp(cos(pi * (x + y)) * cos(pi * (x - y)))
    return 20 * (1 - exp(-funnel * root)) + np.e - waves


def easom(x, y, width):
    return (
        -sin(x + pi / 2)
        * exp(-((x - pi) ** 2) / width)
        * (sin(y + pi / 2) * exp(-((y - pi) ** 2) / width))
    )


def plateau(x, y, flatness):
    return -np.expm1(-flatness * x * x / 2 - flatness * y * y / 2)


def cliff(x, y, steepness):
    return 1 + np.tanh(steepness * x / 2) + 0.05 * (1 + 2 * x + x * x + y * y)


def parabola(x, y, curvature):
    return 0.5 * curvature * x * x + 0 * y


def dented_curve(x, y, depth):
    return x * x / 2 - depth * exp(-32 + 32 * x - 8 * x * x) + 0 * y


def shelf(x, y, slope):
    return x**2 * ((x - 8 / 3) ** 2 / 4 + 2 / 9 + slope / 2) + 0 * y


FORMULAS = {
    one.__name__: one
    for one in (
        monkey_saddle,
        booth,
        matyas,
        three_hump_camel,
        six_hump_camel,
        branin,
        mccormick,
        styblinski_tang,
        goldstein_price,
        rastrigin,
        levy13,
        ackley,
        easom,
        plateau,
        cliff,
        parabola,
        dented_curve,
        shelf,
        linear_regression,
        logistic_regression,
        neuron,
    )
}


def height_and_slope(surface, points):
    """Of a declared surface at points of shape (n, 2), by the formula of its name."""
    x, y = points.T
    f = FORMULAS[surface.id]
    numbers = {name: getattr(surface, name) for name in surface.parameters}
    slopes = [f(x + 1j * H, y + 0j, **numbers), f(x + 0j, y + 1j * H, **numbers)]
    return f(x, y, **numbers), np.stack(slopes, axis=1).imag / H
