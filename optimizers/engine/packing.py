"""The state of different optimizers as equally long flat vectors, and back."""

import itertools
import math
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from optimizers.declare import Optimizer

Rules = tuple[type[Optimizer], ...]  # those that one program serves


class Layout(NamedTuple):
    """Where each part of a rule's state lies in a flat vector."""

    tree: Any
    kind: str  # of state, as in Velocity or Moments: its class
    names: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, rule: type[Optimizer], start: tuple[float, ...]) -> "Layout":
        """The layout of the state that `rule` keeps for a walk from `start`."""
        # only its shape counts: a JAX array would compile a program, and before there is a cache
        state = jax.eval_shape(rule().init, np.array(start))
        leaves, tree = jax.tree_util.tree_flatten_with_path(state)
        names = tuple(jax.tree_util.keystr(path, simple=True) for path, _ in leaves)
        return cls(tree, type(state).__name__, names, tuple(leaf.shape for _, leaf in leaves))

    @property
    def width(self) -> int:
        """How many numbers the state has."""
        return sum(math.prod(shape) for shape in self.shapes)

    def places(self) -> dict[tuple[Any, ...], slice]:
        """Where each part lies, by what it is: the kind of state, its name and its shape."""
        sizes = [math.prod(shape) for shape in self.shapes]
        ends = list(itertools.accumulate(sizes))
        return {
            (self.kind, name, shape): slice(end - size, end)
            for name, shape, size, end in zip(self.names, self.shapes, sizes, ends, strict=True)
        }

    def pack(self, state: Any, width: int) -> Array:
        """The state as a vector of `width` numbers, padded with zeros."""
        leaves = [jnp.ravel(leaf) for leaf in jax.tree.leaves(state)]
        return jnp.concatenate([*leaves, jnp.zeros(width - self.width)])

    def parts(self, flat: Any) -> list[Any]:
        """The parts of `flat`, whose last axis holds the numbers; leading axes are kept."""
        found, at = [], 0
        for shape in self.shapes:
            size = math.prod(shape)
            found.append(flat[..., at : at + size].reshape(*flat.shape[:-1], *shape))
            at += size
        return found

    def unpack(self, flat: Any) -> Any:
        """The state from a flat vector."""
        return jax.tree.unflatten(self.tree, self.parts(flat))
