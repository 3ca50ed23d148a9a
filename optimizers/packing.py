"""Parameters and state of different optimizers as equally long flat vectors, and back."""

import math
from typing import Any, NamedTuple, TypeVar

import jax
import jax.numpy as jnp
from jax import Array

from optimizers.declare import Declared, Optimizer

Rules = tuple[type[Optimizer], ...]
D = TypeVar("D", bound=Declared)


class Layout(NamedTuple):
    """Where each leaf of a rule's state lies in a flat vector."""

    tree: Any
    shapes: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, rule: type[Optimizer], start: tuple[float, ...]) -> "Layout":
        """The layout of the state that `rule` keeps for a walk from `start`."""
        leaves, tree = jax.tree.flatten(jax.eval_shape(rule().init, jnp.asarray(start)))
        return cls(tree, tuple(leaf.shape for leaf in leaves))

    @property
    def width(self) -> int:
        """How many numbers the state is."""
        return sum(math.prod(shape) for shape in self.shapes)

    def pack(self, state: Any, width: int) -> Array:
        """The state as a vector of `width` numbers, padded with zeros."""
        leaves = [jnp.ravel(leaf) for leaf in jax.tree.leaves(state)]
        return jnp.concatenate([*leaves, jnp.zeros(width - self.width)])

    def unpack(self, flat: Any) -> Any:
        """The state from `flat`, whose last axis holds the numbers; leading axes are kept."""
        leaves, at = [], 0
        for shape in self.shapes:
            size = math.prod(shape)
            leaves.append(flat[..., at : at + size].reshape(*flat.shape[:-1], *shape))
            at += size
        return jax.tree.unflatten(self.tree, leaves)


def values(declared: Declared) -> list[float]:
    """The parameters of a declaration in order, as floats."""
    return [float(getattr(declared, name)) for name in declared.parameters]


def named_values(declared: Declared) -> dict[str, float]:
    """The parameters of a declaration by name, as floats."""
    return dict(zip(declared.parameters, values(declared), strict=True))


def floats(declared: D) -> D:
    """The same declaration with every parameter a float: an int would compile anew."""
    return type(declared)(**named_values(declared))
