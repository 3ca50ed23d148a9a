"""Fixtures of the package's tests."""

import pytest

from tests.extension import extended

pytest.register_assert_rewrite("tests.optimizers.contract")


@pytest.fixture
def extension(tmp_path):
    """A new optimizer and a new surface in the catalogs, for the length of a test."""
    with extended(tmp_path) as declared:
        yield declared
