"""Each field of a state says what it is and how it is drawn, also of a rule of one's own."""

import jax
import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Drawing, rules, trace
from tests.extension import declared

SOURCE = '''
from typing import NamedTuple

import jax.numpy as jnp
from jax import Array, grad

from optimizers.declare import Objective, Optimizer, arrow, kept, param, shown, stretch


class Means(NamedTuple):
    m: Array = kept("A running mean of the gradients.", arrow("-learning_rate"))
    q: Array = kept("The largest square so far.", stretch(-0.5))
    t: Array = shown("The step that was taken last.")


class Dragged(Optimizer):
    """It follows what it has seen."""

    title, year, family = "Dragged", 2020, "signs"
    reference = "https://example.org/dragged"
    convention = "no bias correction"
    formula = r"x \\\\leftarrow x - \\\\eta\\\\,m"

    learning_rate: float = param(0.1)

    def init(self, x: Array) -> Means:
        return Means(m=jnp.zeros_like(x), q=jnp.zeros_like(x), t=jnp.zeros((), x.dtype))

    def step(self, f: Objective, x: Array, s: Means, t: Array) -> tuple[Array, Means]:
        m = (s.m + grad(f)(x)) / 2
        return x - self.learning_rate * m, Means(m, jnp.maximum(s.q, m**2), t)
'''


@pytest.fixture
def dragged(tmp_path):
    """A function that declares the rule, with something else in its source."""

    def declare(there: str = "", instead: str = ""):
        source = SOURCE.replace(there, instead) if there else SOURCE
        assert not there or source != SOURCE
        return declared(OPTIMIZERS, rules, tmp_path / "rules", "dragged", source)

    return declare


def test_a_rule_of_ones_own_says_what_it_keeps(dragged):
    with dragged() as kind:
        fields = kind.state_fields()
        assert list(fields) == ["m", "q", "t"]
        assert fields["m"].help == "A running mean of the gradients."
        assert fields["m"].drawing == Drawing("arrow", "-learning_rate")
        assert fields["q"].drawing == Drawing("stretch", power=-0.5)
        assert fields["t"].drawing.drawn == "none"
        assert not fields["t"].needed
        assert kind.keeps() == "keeps 2 numbers for each parameter"  # what is only shown is no need
        walk = trace(kind(), SURFACES["saddle"](), steps=3)
        np.testing.assert_array_equal(walk.state["t"], [0, 1, 2, 3])


@pytest.mark.parametrize(
    ("there", "instead", "why"),
    [
        ('= kept("A running mean of the gradients.", arrow("-learning_rate"))', "", "m: declare"),
        ('"A running mean of the gradients."', '""', "m: say what it is"),
        ("-learning_rate", "-momentum", "m: momentum is neither a parameter nor a field"),
    ],
)
def test_a_field_that_does_not_say_what_it_is_is_refused(dragged, there, instead, why):
    with dragged(there, instead) as kind, pytest.raises(TypeError, match=why):
        kind.state_fields()


def test_every_rule_says_how_what_it_keeps_is_drawn():
    drawn = {
        kind.id: {name: field.drawing.drawn for name, field in kind.state_fields().items()}
        for kind in OPTIMIZERS.values()
    }
    assert drawn["gradient_descent"] == {}
    assert drawn["nesterov"] == {"v": "point"}
    assert drawn["amsgrad"] == {"m": "arrow", "v": "none", "w": "stretch"}
    assert drawn["newton"] == {"H": "quadratic"}
    assert drawn["bfgs"] == {"H": "quadratic", "a": "none"}


RULES = pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
SURFACE = SURFACES["booth"]()


def parts_of(kind):
    """The steps of a walk, and each drawn field with its factor and its value at every step."""
    optimizer = kind(**SURFACE.suits.get(kind.id, {}))
    walk = trace(optimizer, SURFACE, steps=30)
    parts = []
    for name, field in kind.state_fields().items():
        drawing, values = field.drawing, walk.state[name]
        factor = walk.state.get(
            drawing.factor, np.full(31, getattr(optimizer, drawing.factor, 1.0))
        )
        sign = -1 if drawing.times.startswith("-") else 1
        found = values[:-1] if drawing.as_found else values[1:]
        parts.append((drawing, sign * factor[1:, None], found))
    return optimizer, walk, np.diff(walk.x, axis=0), parts


@RULES
def test_an_arrow_points_where_it_takes_the_walk(kind):
    optimizer, walk, moved, parts = parts_of(kind)
    slopes = jax.jit(jax.vmap(jax.grad(SURFACE)))
    for drawing, factor, value in parts:
        if drawing.drawn not in ("arrow", "point"):
            continue
        if not drawing.as_found:  # a first moment is rescaled, and nearly always keeps its signs
            assert ((moved * factor * value) >= 0).mean() > 0.9
            continue
        # a velocity is a part of the step, and the slope is all the rest
        at = walk.x[:-1] + (factor * value if drawing.drawn == "point" else 0)
        rest = moved - factor * value
        np.testing.assert_allclose(rest, -optimizer.learning_rate * slopes(at), atol=1e-9)


@RULES
def test_the_step_goes_its_share_of_the_way_to_the_quadratics_minimum(kind):
    _, walk, moved, parts = parts_of(kind)
    for drawing, share, value in parts:
        if drawing.drawn == "quadratic":
            matrix = np.linalg.inv(value) if drawing.power < 0 else value
            way = np.linalg.solve(matrix, -walk.g[:-1, :, None])[..., 0]
            np.testing.assert_allclose(moved, share * way, rtol=1e-6, atol=1e-9)


@RULES
def test_what_stretches_the_axes_has_a_root(kind):
    for drawing, _, value in parts_of(kind)[3]:
        assert drawing.drawn != "stretch" or (value >= 0).all()
