"""One compiled program per surface: no slider, no length and no seed compiles another."""

import numpy as np
import pytest

from optimizers import OPTIMIZERS, SURFACES, Optimizer, param, trace
from optimizers.engine import program
from optimizers.engine.groups import groups

every_surface = pytest.mark.parametrize("kind", SURFACES.values(), ids=SURFACES.keys())
every_rule = pytest.mark.parametrize("kind", OPTIMIZERS.values(), ids=OPTIMIZERS.keys())


def test_a_compile_is_counted(compiled):
    class Still(Optimizer):
        def step(self, f, x, s, t):
            return x, s

    before = program.compiles()
    trace(Still(), SURFACES["saddle"](), steps=1)
    assert program.compiles() == before + 1
    assert len(compiled) >= 1


def settings(kind):
    """Every parameter at both ends, as floats and as ints."""
    for name, words in kind.parameters.items():
        yield {name: words.low}
        yield {name: words.high}
        yield {name: max(1, int(words.low))}


@every_rule
def test_no_parameter_of_an_optimizer_compiles(kind, compiled):
    surface = SURFACES["beale"]()
    trace(kind(), surface, steps=1)
    compiled.clear()
    for setting in settings(kind):
        trace(kind(**setting), surface, steps=1)
    assert compiled == []


@every_surface
def test_no_parameter_of_a_surface_compiles(kind, compiled):
    optimizer = OPTIMIZERS["adam"]()
    trace(optimizer, kind(), steps=1)
    compiled.clear()
    for setting in settings(kind):
        trace(optimizer, kind(**setting), steps=1)
    assert compiled == []


RACES = {
    "start": {"start": (0.5, 0.25)},
    "start of ints": {"start": (1, -1)},
    "start as an array": {"start": np.array([1.0, 2.0])},
    "seed": {"seed": 7, "noise": 0.1},
    "noise": {"noise": 2},
    "no steps": {"steps": 0},
    "few steps": {"steps": 3},
    "many steps": {"steps": 1000},
}


@pytest.mark.parametrize("race", RACES.values(), ids=RACES.keys())
def test_nothing_else_of_a_race_compiles(race, compiled):
    optimizer, surface = OPTIMIZERS["gradient_descent"](), SURFACES["saddle"]()
    trace(optimizer, surface)
    compiled.clear()
    trace(optimizer, surface, **race)
    assert compiled == []


def test_every_surface_has_a_program_of_its_own():
    """The same walk over every surface, so that a mixed-up program would show."""
    optimizer, start = OPTIMIZERS["gradient_descent"](learning_rate=1e-4), (0.4, 0.7)
    walks = {name: trace(optimizer, kind(), start=start) for name, kind in SURFACES.items()}
    for name, kind in SURFACES.items():
        assert walks[name].f[0] == pytest.approx(float(kind()(np.array(start))))
    assert len({walk.x[-1].tobytes() for walk in walks.values()}) == len(SURFACES)


def test_a_rule_declared_inline_walks_too():
    class HalfWay(Optimizer):
        share: float = param(0.5, 0.0, 1.0, "a", help="How much of the way to the origin.")

        def step(self, f, x, s, t):
            return x - self.share * x, s

    walk = trace(HalfWay(share=0.25), SURFACES["saddle"](), start=(1.0, -2.0), steps=2)
    np.testing.assert_allclose(walk.x, [[1, -2], [0.75, -1.5], [0.5625, -1.125]])
    assert walk.state == {}


@pytest.mark.parametrize("rules", groups(), ids=lambda rules: rules[0].family)
def test_the_loop_is_one_native_call(rules):
    """XLA runs a small loop ten times faster than one that it executes step by step."""
    surface = SURFACES["saddle"]()
    most = max(len(rule.parameters) for rule in rules)
    chunk = program.Steps(*(np.zeros((program.CHUNK, columns)) for columns in (most, 2, 0)))
    row = np.zeros(program.width(rules))
    kept = program.no_state(rules)
    lowered = program._run.lower(rules, surface, np.int32(0), row, kept, np.float64(0), chunk)
    assert 'xla_cpu_small_call="true"' in lowered.compile().as_text()
