"""How functions that everybody knows are written in mathematics."""

import builtins
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax

Form = Callable[..., str]


def _around(left: str, right: str) -> Form:
    return lambda a: rf"\left{left} {a} \right{right}"


def _named(name: str) -> Form:
    return lambda *arguments: rf"{name}\left( {', '.join(arguments)} \right)"


def _where(condition: str, a: str, b: str) -> str:
    return rf"\left( {a} \text{{ where }} {condition}, \text{{ else }} {b} \right)"


_FORMS: list[tuple[list[Any], int, Form]] = [
    ([jnp.sqrt, lax.sqrt], 1, lambda a: rf"\sqrt{{{a}}}"),
    ([jnp.abs, jnp.absolute, jnp.fabs, builtins.abs], 1, _around("|", "|")),
    ([jnp.linalg.norm], 1, _around(r"\lVert", r"\rVert")),
    ([jnp.sign], 1, _named(r"\operatorname{sign}")),
    ([jnp.exp], 1, _named(r"\exp")),
    ([jnp.log], 1, _named(r"\ln")),
    ([jnp.tanh], 1, _named(r"\tanh")),
    ([jnp.sum, builtins.sum], 1, _named(r"\operatorname{sum}")),
    ([jnp.mean], 1, _named(r"\operatorname{mean}")),
    ([jnp.max], 1, _named(r"\max")),
    ([jnp.min], 1, _named(r"\min")),
    ([jnp.maximum, builtins.max], 2, _named(r"\max")),
    ([jnp.minimum, builtins.min], 2, _named(r"\min")),
    ([jnp.where, lax.select], 3, _where),
    ([jnp.square], 1, lambda a: rf"\left( {a} \right)^{{2}}"),
    ([jnp.asarray, jnp.array], 1, lambda a: a),
]


def form_of(function: Any, arguments: int) -> Form | None:
    """How a call with so many arguments is written; None for a function that is not known."""
    for functions, number, form in _FORMS:
        if number == arguments and any(function is one for one in functions):
            return form
    return None


GRADIENT, HESSIAN = jax.grad, jax.hessian
OUTER, IDENTITY = jnp.outer, jnp.eye
PRODUCTS = (jnp.dot, jnp.matmul, jnp.vdot)
