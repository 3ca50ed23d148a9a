"""Turns points about the origin."""

from typing import Any

import jax.numpy as jnp


def turned(x: Any, y: Any, degrees: Any) -> tuple[Any, Any]:
    """The point (x, y) turned about the origin, counter-clockwise."""
    theta = jnp.deg2rad(degrees)
    cos, sin = jnp.cos(theta), jnp.sin(theta)
    return x * cos - y * sin, x * sin + y * cos
