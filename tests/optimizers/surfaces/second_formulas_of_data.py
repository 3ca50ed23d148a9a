"""The surfaces of real examples once more: part of `second_formulas`."""

import json

import numpy as np
from numpy import exp, log

from optimizers.declare.dataset import FOLDER


def columns(name):
    """The columns of a data file."""
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    return np.array(json.loads(text)["rows"], dtype=float).T


def penalty(l1, l2, *weights):
    """Of complex weights too, for the slopes by complex steps."""
    return sum(l1 * w * np.sign(w.real) + l2 * w * w / 2 for w in weights)


def linear_regression(w, b, l1, l2, centre):
    speed, distance = columns("cars")
    wrong = np.outer(speed - centre, w) + 10 * b - distance[:, None]
    return (wrong**2).mean(axis=0) / 200 + penalty(l1, l2, w)


def logistic_regression(u, w, l1, l2):
    length, width, virginica = columns("iris")
    odds = np.outer(length - length.mean(), u) + np.outer(width - width.mean(), w)
    right = np.where(virginica[:, None] == 1, 1 / (1 + exp(-odds)), 1 / (1 + exp(odds)))
    return -log(right).mean(axis=0) + penalty(l1, l2, u, w)


def neuron(w, b, l1, l2):
    temperature, damaged = columns("orings")
    answer = 1 / (1 + exp(-np.outer(temperature / 10 - 7, w) - b))
    return ((answer - damaged[:, None]) ** 2).mean(axis=0) / 2 + penalty(l1, l2, w)
