"""A random walk in its own principal plane, as Antognini and Sohl-Dickstein (2018) describe it."""

import numpy as np
import pytest

from optimizers.landscapes import random_walk


def test_two_components_explain_most_of_a_walk_that_goes_nowhere() -> None:
    for seed in (0, 1):
        np.testing.assert_allclose(random_walk(101, 2509, seed).explained, [0.61, 0.15], atol=0.02)


def test_its_components_are_half_a_cosine_and_a_whole_one() -> None:
    points = random_walk(201, 2509).points
    time = np.linspace(0, np.pi, 201)
    for component, waves in zip(points.T, (1, 2), strict=True):
        assert np.corrcoef(component, -np.cos(waves * time))[0, 1] > 0.98  # forward from the start


def test_its_steps_are_about_one_long() -> None:
    """A walk of n steps is n long, and n^(1/2) from its start."""
    points, explained = random_walk(401, 1000, 3)
    variance = (points**2).sum(axis=1).mean() / explained.sum()
    assert variance == pytest.approx(400 / 6, rel=0.1)


def test_too_few_points_have_no_plane() -> None:
    with pytest.raises(ValueError, match="3 points"):
        random_walk(2)
