"""The adaptive rules once more, in plain NumPy and with other algebra than `optimizers`.

Like `plain`: generators of (point, state) after each step, written from the papers. Powers are
products kept along the way, averages move by a share of the difference, and what the rules write
as one quotient is taken in several.
"""

from collections.abc import Callable, Iterator

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterator[tuple[np.ndarray, dict[str, np.ndarray]]]


def adadelta(gradient: Gradient, x: np.ndarray, *, learning_rate, rho, epsilon) -> Steps:
    squares, strides = np.zeros_like(x), np.zeros_like(x)
    while True:
        g = gradient(x)
        squares = squares + (1 - rho) * (g * g - squares)
        d = g * np.sqrt((strides + epsilon) / (squares + epsilon))
        strides = strides + (1 - rho) * (d * d - strides)
        x = x - learning_rate * d
        yield x, {"A": squares, "D": strides}


def moments(gradient: Gradient, beta1, beta2):
    """A function that takes the next gradient: g, m, v and both biases, left after t steps."""
    m = v = 0.0
    power1 = power2 = 1.0

    def advance(x):
        nonlocal m, v, power1, power2
        g = gradient(x)
        m, v = m + (1 - beta1) * (g - m), v + (1 - beta2) * (g * g - v)
        power1, power2 = power1 * beta1, power2 * beta2
        return g, m, v, power1, power2

    return advance


def adam(
    gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon, bias_correction
) -> Steps:
    advance = moments(gradient, beta1, beta2)
    while True:
        _, m, v, power1, power2 = advance(x)
        if bias_correction:
            x = x - learning_rate * (m / (1 - power1)) / (np.sqrt(v / (1 - power2)) + epsilon)
        else:
            x = x - learning_rate * m / (np.sqrt(v) + epsilon)
        yield x, {"m": m, "v": v}


def adamax(gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon) -> Steps:
    advance, seen = moments(gradient, beta1, 0.0), []
    while True:
        g, m, _, power1, _ = advance(x)
        seen.append(np.abs(g))
        faded = beta2 ** np.arange(len(seen))[::-1, None]
        u = (faded * seen).max(axis=0)  # the largest of all gradients, each faded by its age
        x = x - learning_rate / (1 - power1) * m / (u + epsilon)
        yield x, {"m": m, "u": u}


def nadam(gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon) -> Steps:
    advance = moments(gradient, beta1, beta2)
    while True:
        g, m, v, power1, power2 = advance(x)
        width = np.sqrt(v / (1 - power2)) + epsilon
        x = x - learning_rate * (1 - beta1) / (1 - power1) * g / width
        x = x - learning_rate * beta1 / (1 - power1 * beta1) * m / width
        yield x, {"m": m, "v": v}


def amsgrad(gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon) -> Steps:
    advance, seen = moments(gradient, beta1, beta2), []
    while True:
        _, m, v, power1, power2 = advance(x)
        seen.append(v)
        largest = np.max(seen, axis=0)
        width = np.sqrt(largest) / np.sqrt(1 - power2) + epsilon
        x = x - learning_rate / (1 - power1) * m / width
        yield x, {"m": m, "v": v, "w": largest}


def adam_l2(
    gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon, l2
) -> Steps:
    """Adam, down a surface with a bowl of curvature l2 about the origin laid on it."""
    return adam(
        lambda p: gradient(p) + l2 * p,
        x,
        learning_rate=learning_rate,
        beta1=beta1,
        beta2=beta2,
        epsilon=epsilon,
        bias_correction=True,
    )


def adamw(
    gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon, weight_decay
) -> Steps:
    advance = moments(gradient, beta1, beta2)
    while True:
        _, m, v, power1, power2 = advance(x)
        x = x * (1 - learning_rate * weight_decay)  # after the gradient was taken
        x = x - learning_rate * (m / (1 - power1)) / (np.sqrt(v / (1 - power2)) + epsilon)
        yield x, {"m": m, "v": v}


def radam(gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, epsilon) -> Steps:
    advance, t = moments(gradient, beta1, beta2), 0
    longest = (1 + beta2) / (1 - beta2)
    while True:
        t += 1
        _, m, v, power1, power2 = advance(x)
        length = longest - 2 * t * power2 / (1 - power2)
        stride = m / (1 - power1)
        if length > 5:
            ratio = (length - 4) / (longest - 4) * (length - 2) / (longest - 2) * longest / length
            stride = stride * np.sqrt(ratio * (1 - power2)) / (np.sqrt(v) + epsilon)
        x = x - learning_rate * stride
        yield x, {"m": m, "v": v}


def lion(gradient: Gradient, x: np.ndarray, *, learning_rate, beta1, beta2, weight_decay) -> Steps:
    m = np.zeros_like(x)
    while True:
        g = gradient(x)
        mixed = m + (1 - beta1) * (g - m)
        m = m + (1 - beta2) * (g - m)
        x = (1 - learning_rate * weight_decay) * x - learning_rate * np.sign(mixed)
        yield x, {"m": m}


RULES = {
    rule.__name__: rule
    for rule in (adadelta, adam, adamax, nadam, amsgrad, adam_l2, adamw, radam, lion)
}
