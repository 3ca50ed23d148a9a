"""Principal components against NumPy's singular values, and their signs."""

import numpy as np
import pytest

from optimizers.landscapes.principal import components, signed

DRAWS = np.random.default_rng(1)
ROWS = {
    "a random walk": np.cumsum(DRAWS.normal(size=(300, 50)), axis=0),
    "two lanes, one of which runs far": np.concatenate(
        [DRAWS.normal(size=(60, 40)), np.cumsum(DRAWS.normal(0, 1e4, size=(60, 40)), axis=0)]
    ),
    "more numbers than rows": np.cumsum(DRAWS.normal(size=(7, 500)), axis=0),
    "hardly one direction before another": DRAWS.normal(size=(400, 30)),
}


@pytest.mark.parametrize("name", ROWS)
def test_they_are_the_first_singular_vectors(name: str) -> None:
    rows = ROWS[name]
    found = components(rows)
    _, sizes, directions = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
    np.testing.assert_allclose(found.explained, (sizes**2 / (sizes**2).sum())[:2], rtol=1e-6)
    overlap = np.abs(found.directions @ directions[:2].T)
    np.testing.assert_allclose(overlap, np.eye(2), atol=2e-3)
    np.testing.assert_allclose(found.directions @ found.directions.T, np.eye(2), atol=1e-12)
    np.testing.assert_allclose(found.mean, rows.mean(axis=0))


def test_rows_on_a_line_have_one_component() -> None:
    found = components(np.outer([0.0, 1.0, 5.0], [3.0, 0.0, 4.0]))
    assert found.directions.shape == (1, 3)
    np.testing.assert_allclose(np.abs(found.directions[0]), [0.6, 0, 0.8])
    np.testing.assert_allclose(found.explained, [1, 0], atol=1e-12)


def test_rows_that_are_all_the_same_have_none() -> None:
    found = components(np.ones((4, 3)))
    assert found.directions.shape == (0, 3)
    assert np.isnan(found.explained).all()


def test_the_first_move_goes_forward_and_decides() -> None:
    moves = np.array([[1.0, -2.0], [-1.5, 3.0]])
    np.testing.assert_array_equal(signed(np.eye(2), moves), [[1, 0], [0, -1]])
