"""The catalog says what the declarations say."""

from app.catalog import Catalog
from optimizers import OPTIMIZERS, SURFACES


def test_everything_declared_is_there_in_order(catalog: Catalog) -> None:
    assert [one.id for one in catalog.optimizers] == list(OPTIMIZERS)
    assert [one.id for one in catalog.surfaces] == list(SURFACES)


def test_parameters_are_those_declared(catalog: Catalog) -> None:
    declared = {**OPTIMIZERS, **SURFACES}
    for one in (*catalog.optimizers, *catalog.surfaces):
        words = declared[one.id].parameters
        assert [parameter.name for parameter in one.parameters] == list(words)
        for parameter in one.parameters:
            said = words[parameter.name]
            assert parameter.symbol.tex == said.symbol
            assert (parameter.default, parameter.low) == (said.default, said.low)
            assert (parameter.high, parameter.scale) == (said.high, said.scale)
            assert parameter.help == said.help


def test_source_is_what_runs(catalog: Catalog) -> None:
    for one in catalog.optimizers:
        assert one.source.startswith("def step(self, f")


def test_real_examples_come_with_their_units_and_source(catalog: Catalog) -> None:
    for one in catalog.surfaces:
        data = SURFACES[one.id].data
        assert (one.data is None) == (data is None)
        if one.data and data:
            assert one.examples == len(one.data.rows)
            assert [(column.name, column.unit) for column in one.data.columns] == list(data.columns)
            assert (one.data.title, one.data.url) == (data.title, data.url)
