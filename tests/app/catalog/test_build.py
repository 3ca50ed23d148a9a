"""The catalog says what the declarations say."""

import numpy as np
import pytest

from app.catalog import Catalog, build_catalog
from app.settings import Settings
from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, SURFACES


def test_everything_declared_is_there_in_order(catalog: Catalog) -> None:
    assert [one.id for one in catalog.optimizers] == list(OPTIMIZERS)
    assert [one.id for one in catalog.surfaces] == [*SURFACES, *NETWORKS]
    assert [one.id for one in catalog.schedules] == list(SCHEDULES)


def test_every_entry_says_of_which_kind_it_is(catalog: Catalog) -> None:
    assert {one.kind for one in catalog.optimizers} == {"optimizer"}
    assert {one.kind for one in catalog.surfaces} == {"surface"}
    assert {one.kind for one in catalog.schedules} == {"schedule"}


def test_a_race_begins_with_lanes_of_the_catalog(catalog: Catalog) -> None:
    assert catalog.first_lanes == [
        "gradient_descent",
        "momentum",
        "nesterov",
        "adagrad",
        "rmsprop",
        "adam",
    ]
    assert set(catalog.first_lanes) <= {one.id for one in catalog.optimizers}


def test_schedules_may_move_the_learning_rate_and_the_momentum(catalog: Catalog) -> None:
    for one in (*catalog.optimizers, *catalog.surfaces, *catalog.schedules):
        moved = {parameter.name for parameter in one.parameters if parameter.schedulable}
        assert moved == {"learning_rate", "momentum"} & {one.name for one in one.parameters}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gradient_descent", "keeps nothing between steps"),
        ("momentum", "keeps 1 number for each parameter"),
        ("adam", "keeps 2 numbers for each parameter"),
        ("bfgs", "keeps a matrix: n numbers for each of n parameters"),
        ("lbfgs", "keeps 2k numbers for each parameter"),
    ],
)
def test_an_optimizer_says_what_it_keeps(catalog: Catalog, name: str, words: str) -> None:
    (found,) = (one for one in catalog.optimizers if one.id == name)
    assert found.keeps == words


def test_what_it_keeps_is_named_with_its_words_and_its_columns(catalog: Catalog) -> None:
    state = {one.id: {field.name: field for field in one.state} for one in catalog.optimizers}
    assert state["gradient_descent"] == {}
    v = state["adam"]["v"]
    assert v.help == OPTIMIZERS["adam"].state_fields()["v"].help
    assert (v.drawn, v.power, v.as_found) == ("stretch", -0.5, False)
    assert v.columns == ["v.x", "v.y"]
    assert state["momentum"]["v"].times == "-momentum"
    assert state["bfgs"]["H"].columns == ["H.xx", "H.xy", "H.yx", "H.yy"]
    assert state["lbfgs"]["S"].columns == []  # too large to be sent


def test_chance_comes_from_noise_or_from_examples() -> None:
    """From its examples where a surface has any: then a batch has at most all of them."""
    entries = build_catalog(Settings(max_batch_size=77, max_noise=5.5)).surfaces
    surfaces = [one for one in entries if not one.network]
    assert {one.examples > 0 for one in surfaces} == {True, False}
    for one in surfaces:
        found = (one.usual_batch, one.largest_batch, one.largest_noise)
        assert found == ((0, one.examples, 0) if one.examples else (1, 77, 5.5))


def test_parameters_are_those_declared(catalog: Catalog) -> None:
    declared = {**OPTIMIZERS, **SURFACES, **NETWORKS, **SCHEDULES}
    for one in (*catalog.optimizers, *catalog.surfaces, *catalog.schedules):
        words = declared[one.id].parameters
        assert [parameter.name for parameter in one.parameters] == list(words)
        for parameter in one.parameters:
            said = words[parameter.name]
            assert parameter.symbol.tex == said.symbol
            assert (parameter.default, parameter.low) == (said.default, said.low)
            assert (parameter.high, parameter.scale) == (said.high, said.scale)
            assert parameter.choices == list(said.choices)
            assert (parameter.help, parameter.schedulable) == (said.help, said.schedulable)


def test_source_is_what_runs(catalog: Catalog) -> None:
    for one in catalog.optimizers:
        assert one.source.startswith("def step(self, f")


def test_real_examples_come_with_their_units_and_source(catalog: Catalog) -> None:
    for one in catalog.surfaces:
        data = SURFACES[one.id].data if one.id in SURFACES else None
        assert (one.data is None) == (data is None)
        if one.data and data:
            assert one.examples == len(one.data.rows)
            assert [(column.name, column.unit) for column in one.data.columns] == list(data.columns)
            assert (one.data.title, one.data.url) == (data.title, data.url)


def test_a_network_comes_with_what_it_is_made_of(catalog: Catalog) -> None:
    (entry,) = (one for one in catalog.surfaces if one.id == "digits")
    assert (entry.theme, entry.usual_batch, entry.largest_batch) == ("networks", 64, 1437)
    assert (entry.domain.x, entry.start, entry.largest_noise) == ((-1, 1), (0, 0), 0)
    network = entry.network
    assert network is not None
    assert (network.numbers, network.units, network.side) == (2509, 32, 8)
    assert (network.training, network.test, network.highest) == (1437, 360, 16)
    assert [len(head.classes) for head in network.heads] == [10, 3]
    images = NETWORKS["digits"].images
    assert (np.array(network.mean, np.float32) == images.mean).all()
    assert (np.array(network.deviation, np.float32) == images.deviation).all()
    assert set(network.refuses) == {"newton", "bfgs"}
    assert "2,509 weights" in network.refuses["newton"]
    assert [one.choices for one in entry.parameters if one.scale == "choice"] == [
        ["relu", "tanh", "sigmoid"]
    ]
