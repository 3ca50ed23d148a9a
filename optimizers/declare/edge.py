"""The edge of stability of a rule: how bent the ground may be before its steps begin to grow."""

from typing import Any, NamedTuple


class Edge(NamedTuple):
    """On a parabola more bent than this, and with what a rule remembers held, its steps grow.

    For numbers or for NumPy arrays of many steps, so declare it without jax.numpy.
    """

    sharpness: Any
    """The largest stable sharpness: 2 / eta for gradient descent."""
    divisor: Any = 1.0
    """What a rule divides each coordinate of its steps by. The sharpness that counts is then the
    largest eigenvalue of D^(-1/2) H D^(-1/2), with the divisors on D's diagonal."""
    penalty: Any = 0.0
    """What its own penalty adds to each curvature."""
