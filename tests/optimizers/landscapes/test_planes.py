"""The planes in which a training may be seen."""

import numpy as np
import pytest

from optimizers import NETWORKS
from optimizers.landscapes import losses, plane_of
from optimizers.landscapes.planes import filter_normalized, percent
from optimizers.training import Trained
from tests.optimizers.landscapes.paths import NUMBERS, walked, wandering


@pytest.fixture(scope="module")
def trained() -> Trained:
    return walked(wandering(3, 12))


def test_filters_are_as_long_as_those_of_the_weights() -> None:
    narrow = NETWORKS["digits"](width=7)
    weights = (narrow.initial(0) + 0.01 * (narrow.initial(0) != 0)).astype(float)
    directions = filter_normalized(narrow, weights, 5)
    own, drawn = narrow.layers(weights), narrow.layers(directions)
    for matrix, of_directions in ((own.W, drawn.W), (own.V, drawn.V)):
        expected = np.broadcast_to(np.linalg.norm(matrix, axis=0), (2, matrix.shape[1]))
        np.testing.assert_allclose(np.linalg.norm(of_directions, axis=1), expected)
    assert not drawn.W[:, :, 7:].any()  # of units that are left out
    assert not drawn.b.any()
    assert not drawn.c.any()
    assert not np.array_equal(directions, filter_normalized(narrow, weights, 6))


def test_principal_components_are_of_all_lanes_together(trained: Trained) -> None:
    plane = plane_of(trained)
    rows = trained.weights.reshape(-1, NUMBERS).astype(float)
    sizes = np.linalg.svd(rows - rows.mean(axis=0), compute_uv=False) ** 2
    np.testing.assert_allclose(plane.explained, sizes[:2] / sizes.sum(), rtol=1e-6)
    assert plane.axes[0] == f"first principal component ({percent(plane.explained[0])})"
    np.testing.assert_allclose(plane.origin, rows.mean(axis=0))
    assert plane.coordinates(trained.weights[0, 0])[0] < 0  # the start lies behind


def test_a_lane_that_diverged_has_no_say_while_others_stay() -> None:
    paths = wandering(3, 9)
    paths[1] *= 1e9
    paths[1, 5:] = np.nan
    plane, others = plane_of(walked(paths)), plane_of(walked(paths[[0, 2]]))
    np.testing.assert_array_equal(plane.directions, others.directions)
    assert plane.axes == others.axes


def test_where_all_diverged_each_counts_as_far_as_it_went() -> None:
    paths = wandering(2, 9)
    paths[0, 7:] = np.nan
    paths[1, 5:] = np.nan
    plane = plane_of(walked(paths))
    rows = np.concatenate([paths[0, :7], paths[1, :5]])
    sizes = np.linalg.svd(rows - rows.mean(axis=0), compute_uv=False) ** 2
    np.testing.assert_allclose(plane.explained, sizes[:2] / sizes.sum(), rtol=1e-5)


@pytest.mark.parametrize(("rows", "explained"), [(1, None), (2, (1.0, 0.0))])
def test_random_directions_stand_in_for_those_that_paths_lack(
    rows: int, explained: tuple[float, float] | None
) -> None:
    for lanes in (1, 3):
        alike = np.repeat(wandering(1, rows), lanes, axis=0)
        plane = plane_of(walked(alike))
        assert plane.explained == pytest.approx(explained, abs=1e-12) or plane.explained is None
        assert (plane.explained is None) == (explained is None)
        np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-12)
        random = sum("random" in axis for axis in plane.axes)
        assert random == (2 if explained is None else 1)


def test_curvatures_are_those_of_the_slice() -> None:
    smooth = NETWORKS["digits"](activation=1)  # the corners of relu bend a slice, and no Hessian
    paths = wandering(2, 12)
    plane = plane_of(walked(paths, smooth), "sharpest", lane=1)
    assert plane.curvatures is not None
    np.testing.assert_allclose(plane.origin, paths[1, -1], rtol=1e-6)
    h = 0.03
    for axis, curvature in zip(np.eye(2), plane.curvatures, strict=True):
        f = losses(smooth, plane, h * np.outer([-1, 0, 1], axis)).astype(float)
        assert (f[0] - 2 * f[1] + f[2]) / h**2 == pytest.approx(curvature, rel=0.02)
    assert plane.curvatures[0] > plane.curvatures[1] > 0
    assert f"{plane.curvatures[0]:.3g}" in plane.axes[0]


def test_a_plane_through_two_ends(trained: Trained) -> None:
    plane = plane_of(trained, "ends", ends=(2, 0))
    weights = trained.weights
    start, first, second = plane.coordinates(weights[[0, 2, 0], [0, -1, -1]])
    whole = np.linalg.norm(weights[[2, 0], -1] - weights[0, 0], axis=1)
    np.testing.assert_allclose(start, [0, 0], atol=1e-9)
    np.testing.assert_allclose(first, [whole[0], 0], atol=1e-5)
    assert np.linalg.norm(second) == pytest.approx(whole[1])  # it lies in the plane too
    assert second[1] > 0
    assert plane.axes == ("to the end of lane 3", "to the end of lane 1, at right angles")


def test_equal_ends_have_one_direction(trained: Trained) -> None:
    plane = plane_of(walked(np.repeat(wandering(1, 5), 2, axis=0)), "ends")
    assert plane.axes == ("to the end of lane 1", "first random direction")


def test_the_end_of_a_lane_that_diverged_is_where_it_was_last_seen() -> None:
    paths = wandering(1, 6)
    paths[0, 4:] = np.nan
    np.testing.assert_allclose(plane_of(walked(paths), "random").origin, paths[0, 3], rtol=1e-6)


def test_what_is_not_there_is_told(trained: Trained) -> None:
    with pytest.raises(ValueError, match="no lane 3: the lanes are 0 to 2"):
        plane_of(trained, "sharpest", lane=3)
    with pytest.raises(ValueError, match="no lane -1"):
        plane_of(trained, "ends", ends=(0, -1))
    with pytest.raises(ValueError, match="two different lanes, got 1 twice"):
        plane_of(trained, "ends", ends=(1, 1))
    with pytest.raises(ValueError, match="one of principal, random"):
        plane_of(trained, "flat")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="too steep"):
        plane_of(walked(wandering(1, 2) * 1e30), "sharpest")


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.6149, "61 %"), (0.996, "99.6 %"), (1.0, "100 %"), (0.0, "0 %"), (0.004, "0.4 %")],
)
def test_a_share_in_words(share: float, words: str) -> None:
    assert percent(share) == words
