"""The six first lanes on a surface, with what suits them and as long as the surface asks."""

import numpy as np

from optimizers import OPTIMIZERS, SURFACES, Surface, trace
from optimizers.engine import landmarks
from optimizers.tuning.procedure import arrivals

SIX = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
AROUND = [(0, 0), (1, 1), (-1, 1), (1, -1), (-1, -1)]
NEAR = 0.003  # of the domain's size


def shaped(name, **parameters) -> Surface:
    return SURFACES[name](**parameters)


def walk(surface, rule, learning_rate=None, **more):
    """A rule's walk; the rate suits the surface unless given."""
    rate = learning_rate or surface.suits[rule]["learning_rate"]
    return trace(OPTIMIZERS[rule](learning_rate=rate), surface, **more)


def end(surface, rule, **more):
    """Which minimum it stands at when the race ends, 0 the deepest; None where at none."""
    last = walk(surface, rule, **more).x[-1]
    minima = [mark for mark in landmarks(surface) if mark.kind == "minimum"]
    distances = [np.hypot(mark.x - last[0], mark.y - last[1]) for mark in minima]
    return int(np.argmin(distances)) if min(distances) < 0.1 else None


def ends(surface, rules=SIX, **more):
    return [end(surface, rule, **more) for rule in rules]


def arrival(surface, rule, **more):
    """After how many steps the loss stays within a thousandth of that of the lowest minimum."""
    lowest = min(mark.f for mark in landmarks(surface) if mark.kind == "minimum")
    return arrivals(walk(surface, rule, **more).f[None], [lowest])[0]


def starts_around(surface):
    """The surface's start, and four close to it."""
    x, y = surface.start
    wide, high = np.ptp(surface.domain, axis=1) * NEAR
    return [(x + i * wide, y + j * high) for i, j in AROUND]
