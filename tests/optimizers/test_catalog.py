"""The catalogs find what is declared, a file each, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from optimizers import (
    OPTIMIZERS,
    SURFACES,
    Optimizer,
    Race,
    Surface,
    rules,
    surfaces,
    trace,
)
from optimizers.declare import THEMES
from optimizers.engine import program
from optimizers.engine.groups import group_of, groups
from tests.extension import OPTIMIZER, OPTIMIZER_SOURCE, SURFACE, declared, extended

CATALOGS = {
    "optimizers": (OPTIMIZERS, rules, Optimizer),
    "surfaces": (SURFACES, surfaces, Surface),
}
catalogs = pytest.mark.parametrize(
    ("catalog", "package", "kind"), CATALOGS.values(), ids=CATALOGS.keys()
)


@catalogs
def test_every_file_is_an_entry(catalog, package, kind):
    files = {path.stem for path in Path(package.__path__[0]).glob("[a-z]*.py")}
    assert set(catalog) == files
    assert len(catalog) == len(files)


@catalogs
def test_an_entry_is_found_by_its_id(catalog, package, kind):
    assert isinstance(catalog, Mapping)
    for name, one in catalog.items():
        assert one.id == name
        assert issubclass(one, kind)
        assert one is not kind


@catalogs
def test_an_unknown_id_is_a_key_error(catalog, package, kind):
    assert "nonsense" not in catalog
    with pytest.raises(KeyError, match="nonsense"):
        catalog["nonsense"]


def test_the_house_is_furnished():
    six = {"gradient_descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam"}
    rooms = {"saddle", "elliptical", "local_minimum", "beale", "rosenbrock", "himmelblau"}
    assert six <= set(OPTIMIZERS)
    assert rooms <= set(SURFACES)


def test_optimizers_stand_in_the_order_of_history():
    years = [one.year for one in OPTIMIZERS.values()]
    assert years == sorted(years)


def test_surfaces_stand_theme_by_theme_and_the_first_to_be_seen_first():
    places = [(THEMES.index(one.theme), one.level) for one in SURFACES.values()]
    assert places == sorted(places)
    assert {one.theme for one in SURFACES.values()} == set(THEMES)


def test_the_page_opens_with_the_saddle():
    assert next(iter(SURFACES)) == "saddle"


@catalogs
def test_looking_again_finds_the_same(catalog, package, kind):
    before = dict(catalog)
    catalog.refresh()
    assert dict(catalog) == before


def test_a_new_file_is_found(extension):
    assert OPTIMIZERS[OPTIMIZER] is extension.optimizer
    assert SURFACES[SURFACE] is extension.surface
    assert extension.optimizer.title == "Sign descent"
    assert extension.optimizer.source().startswith("def step(self")


def test_a_new_optimizer_takes_its_place_in_history(extension):
    order = list(OPTIMIZERS)
    assert order.index("nesterov") < order.index(OPTIMIZER) < order.index("adagrad")


def test_a_new_optimizer_walks_a_new_surface(extension):
    walk = trace(extension.optimizer(shrinkage=1.0), extension.surface(wall=0.0), steps=3)
    np.testing.assert_allclose(walk.x, [[1.5, -1], [1.4, -0.9], [1.3, -0.8], [1.2, -0.7]])
    np.testing.assert_allclose(walk.f, [3.25, 2.77, 2.33, 1.93])


def test_new_and_old_share_programs(extension):
    race = [OPTIMIZERS[name]() for name in OPTIMIZERS]
    before = program.compiles()
    rows = Race.of(extension.surface(), race, steps=20).run().common
    assert program.compiles() == before + len(groups())
    assert extension.optimizer in group_of(OPTIMIZERS["adam"])
    assert rows.shape[:2] == (len(race), 21)
    assert np.isfinite(rows).all()


def test_a_new_file_leaves_no_trace(tmp_path):
    before = dict(OPTIMIZERS), dict(SURFACES), list(rules.__path__), list(surfaces.__path__)
    for visit in ("first", "second"):
        folder = tmp_path / visit
        folder.mkdir()
        with extended(folder):
            assert OPTIMIZER in OPTIMIZERS
    after = dict(OPTIMIZERS), dict(SURFACES), list(rules.__path__), list(surfaces.__path__)
    assert after == before


def test_a_class_that_a_file_only_imports_is_no_second_entry(tmp_path):
    source = "from optimizers.rules.adam import Adam\n" + OPTIMIZER_SOURCE
    with declared(OPTIMIZERS, rules, tmp_path / "rules", OPTIMIZER, source):
        assert [one.__name__ for one in OPTIMIZERS.values()].count("Adam") == 1
        assert OPTIMIZERS["adam"].__module__ == "optimizers.rules.adam"
