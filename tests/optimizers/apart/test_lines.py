"""Lines come in the order of the source, whatever the source is made of."""

import ast
import inspect
import textwrap
from typing import NamedTuple

import jax.numpy as jnp
import numpy as np
import pytest
from jax import Array, grad, lax

from optimizers import OPTIMIZERS, SURFACES, Optimizer, Race, param, take_apart, toggle, trace
from optimizers.apart import values
from optimizers.apart.anatomy import anatomy
from optimizers.apart.record import assigned

BEALE = SURFACES["beale"]()


def test_adam_is_written_as_in_its_paper():
    """With the second step's own numbers in it, worked out by hand."""
    adam, walk = OPTIMIZERS["adam"](), trace(OPTIMIZERS["adam"](), BEALE, steps=2)
    taken = take_apart(adam, BEALE, steps=2, step=2)
    first, second, *_, last = taken.lines
    assert [line.name for line in taken.lines] == ["gradient", "m", "v", "m_hat", "v_hat", "step"]
    assert first.symbols == r"\nabla f\left( x \right)"
    assert first.numbers == ""  # they are the result
    np.testing.assert_allclose(first.value, walk.g[1], rtol=1e-12)
    assert second.symbols == r"\beta_1 \, m + \left( 1 - \beta_1 \right) \, g"
    m, g = (", ".join(f"{one:.4g}" for one in two) for two in (walk.state["m"][1], walk.g[1]))
    assert second.numbers == rf"0.9 \, \left( {m} \right) + 0.1 \, \left( {g} \right)"
    np.testing.assert_allclose(second.value, 0.9 * walk.state["m"][1] + 0.1 * walk.g[1])
    assert last.symbols.startswith(r"x - \frac{\eta \, \hat{m}}{\sqrt{\hat{v}} + \epsilon}")
    np.testing.assert_allclose(last.value, walk.x[2], rtol=1e-12)
    assert taken._repr_latex_().count(r"\leftarrow") == 3  # m, v and x are kept


@pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())
def test_every_assignment_has_its_line_in_order(rule):
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(rule.step))).body
    body = [node for node in tree.body if isinstance(node, ast.Assign)]
    names = [name for node in body for name in assigned(node) if name != "_"]
    lines = [line.symbol for line in anatomy(rule).lines]
    point = lines.index("x")
    assert len(lines[:point]) == len(names)
    meant = [line.name for line in anatomy(rule).lines[:point]]
    assert [a for a, b in zip(names, meant, strict=True) if a != b] in ([], ["g"])


class Kept(NamedTuple):
    v: Array
    count: Array


def halved(a: Array) -> Array:
    return a / 2


FACTOR = 3.0


class Patchwork(Optimizer):
    """All that a source may be made of."""

    title, year, family = "Patchwork", 2020, "gradient"
    reference, convention, formula = "https://example.org", "none", "x"

    learning_rate: float = param(0.01)
    careful: float = toggle(True, "c", help="Whether to go slowly.")

    def init(self, x: Array) -> Kept:
        return Kept(v=jnp.zeros_like(x), count=jnp.zeros(()))

    def step(self, f, x, s, t):
        """A docstring is no line."""

        def inner(total, _):
            return total + halved(total), None

        g, speed = grad(f)(x), self.learning_rate * FACTOR
        v = s.v
        if x.size == 2:  # noqa: SIM108 - statements are what is tested
            v = 0.5 * v + halved(g)
        else:
            v = g
        for power in range(3):
            v = v + g * 0.1**power
        v += 0.25 * g if x.size == 2 else 9.0
        d, _ = lax.scan(inner, v, None, length=2)
        d = jnp.where((self.careful > 0) & (t < 1e9), d, -d)
        return x - speed * d.clip(-5.0, 5.0), s._replace(v=v, count=s.count + 1)


def test_a_rule_declared_on_the_fly_is_taken_apart():
    race = Race.of(BEALE, [Patchwork()], steps=10)
    walk = trace(Patchwork(), BEALE, steps=10)
    found = values(race, 0, range(1, 11))
    np.testing.assert_allclose(found.x, walk.x[1:], rtol=1e-12)
    np.testing.assert_allclose(found.state.v, walk.state["v"][1:], rtol=1e-12)
    lines = {}
    for line in take_apart(Patchwork(), BEALE, steps=10, step=2).lines:
        lines.setdefault(line.name, []).append(line)
    assert list(lines) == ["gradient", "speed", "v", "power", "d", "step", "count"]
    plain, half, looped, added = (line.value for line in lines["v"])  # not the other branch
    g = walk.g[1]
    np.testing.assert_allclose(plain, walk.state["v"][1])
    np.testing.assert_allclose(half, 0.5 * plain + g / 2)
    np.testing.assert_allclose(looped, half + 1.11 * g)  # what the loop leaves
    np.testing.assert_allclose(added, looped + 0.25 * g)
    assert lines["v"][2].symbols == ""
    assert [line.symbols.split("\\left")[0] for line in lines["d"]] == [r"\text{scan}", ""]
    assert lines["step"][0].symbols == r"x - \mathrm{speed} \, \text{clip}\left( -5, 5 \right)"
    assert lines["count"][0].numbers == "1 + 1"


def test_a_rule_may_stand_within_a_function_and_call_its_parent():
    bend = 2.0

    class Bent(OPTIMIZERS["gradient_descent"]):
        """Goes further than its parent."""

        def step(self, f, x, s, t):
            there, s = super().step(f, x, s, t)
            return x + bend * (there - x), s

    taken = take_apart(Bent(), BEALE, step=1)
    np.testing.assert_allclose(taken.x, trace(Bent(), BEALE, steps=1).x[1], rtol=1e-12)
    assert [line.name for line in taken.lines] == ["there", "s", "step"]


def test_what_cannot_be_taken_apart_is_told():
    made: dict = {}
    source = "class Made(Parent):\n    def step(self, f, x, s, t):\n        return x, s"
    exec(source, {"Parent": OPTIMIZERS["gradient_descent"], "__name__": "made"}, made)
    with pytest.raises(ValueError, match=r"source of Made\.step cannot be read"):
        take_apart(made["Made"](), BEALE, step=1)
    for step in (0, 301):
        with pytest.raises(ValueError, match="step must be between 1 and 300"):
            take_apart(OPTIMIZERS["adam"](), BEALE, steps=300, step=step)
    steep = OPTIMIZERS["gradient_descent"](learning_rate=10.0)
    end = trace(steep, BEALE, steps=50).diverged_at
    assert take_apart(steep, BEALE, step=end).step == end  # the step that did it
    with pytest.raises(ValueError, match=f"diverged before step {end + 1}"):
        take_apart(steep, BEALE, step=end + 1)
