"""The lanes of a race until others are chosen."""

from collections.abc import Iterable

from optimizers import OPTIMIZERS, Lane, Network, Optimizer, Surface

FIRST_LANES = ("gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam")


def suited(optimizers: Iterable[type[Optimizer]], surface: Surface | Network) -> tuple[Lane, ...]:
    """A lane for each optimizer, with what suits the surface."""
    return tuple(Lane(each(**surface.suits.get(each.id, {}))) for each in optimizers)


def first_lanes(surface: Surface | Network) -> tuple[Lane, ...]:
    """The first lanes on a surface."""
    return suited((OPTIMIZERS[name] for name in FIRST_LANES), surface)
