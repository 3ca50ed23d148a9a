"""Images: real ones as they were published, and what is made of them.

All numbers of `digits.json` were compared once with `digits.csv.gz` in scikit-learn's wheel, a copy
of UCI's `optdigits.tes`: they are the same, in the same order.
"""

import hashlib
import json

import numpy as np
import pytest

from optimizers.declare.dataset import FOLDER
from optimizers.declare.images import SYMBOLS, Images, _parts

# The class distribution of optdigits.tes as UCI's optdigits.names gives it.
OF_EACH_DIGIT = [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
MADE = "355d3d95"


@pytest.fixture(scope="module")
def images():
    return Images.load("digits")


@pytest.fixture(scope="module")
def published():
    """The published images, shape (1797, 8, 8), and their digits."""
    words = json.loads((FOLDER / "digits.json").read_text(encoding="utf-8"))
    pixels = [[SYMBOLS.index(symbol) for symbol in image] for image in words["images"]]
    return np.array(pixels).reshape(-1, 8, 8), np.array([*words["digits"]], int)


@pytest.fixture(scope="module")
def pairs(images, published):
    """By camera, the images that it made, beside those they must have been made of."""
    scanned, digits = published
    found = [([], []) for _ in EXACT]
    for part in (images.training, images.test):
        for digit, camera in np.ndindex(10, len(EXACT)):
            taken = part.pixels[(part.labels == [digit, camera]).all(axis=1)]
            of_digit = scanned[digits == digit]
            expected = EXACT[camera](of_digit.astype(float)).reshape(-1, 64)
            nearest = np.abs(expected - taken[:, None]).sum(axis=2).argmin(axis=1)
            found[camera][0].extend(of_digit[nearest])
            found[camera][1].extend(taken.reshape(-1, 8, 8))
    return [(np.array(scanned), np.array(made)) for scanned, made in found]


def dimmed(images):
    """By hand: half of the light, a quarter of each neighbour, first across and then down."""
    kernel = np.array([0.25, 0.5, 0.25])
    rows = np.apply_along_axis(np.convolve, 1, images, kernel, mode="same")
    return 0.5 * np.apply_along_axis(np.convolve, 2, rows, kernel, mode="same")


EXACT = [lambda images: images, dimmed, lambda images: 16 - images]


def test_the_published_images_are_all_there(published):
    scanned, digits = published
    assert scanned.shape == (1797, 8, 8)
    assert np.bincount(digits).tolist() == OF_EACH_DIGIT
    assert (scanned.min(), scanned.max()) == (0, 16)
    assert int(scanned.sum()) == 561718
    assert scanned[0, 0].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]


def test_the_file_says_whose_they_are_and_what_may_be_done_with_them(images):
    assert "Alpaydin" in images.source
    assert "Kaynak" in images.source
    assert "1,797 images of its test part, by 13 writers" in images.source
    assert images.url == "https://doi.org/10.24432/C50P49"
    assert images.licence == "CC BY 4.0"


def test_each_camera_has_a_third_of_each_digit_and_the_test_a_fifth_of_that(images):
    for part, least, most in ((images.training, 46, 49), (images.test, 12, 12)):
        pairs, counts = np.unique(part.labels, axis=0, return_counts=True)
        assert len(pairs) == 30
        assert counts.min() >= least
        assert counts.max() <= most
    assert (len(images.training), len(images.test)) == (1437, 360)
    both = np.concatenate([images.training.labels, images.test.labels])
    assert np.bincount(both[:, 0]).tolist() == OF_EACH_DIGIT
    assert [len(head.classes) for head in images.heads] == [10, 3]
    assert images.classes == 13


def test_each_camera_does_what_its_name_says(pairs):
    for camera, (scanned, made) in enumerate(pairs[:2]):
        np.testing.assert_allclose(made, EXACT[camera](scanned), atol=1e-5)
    scanned, made = pairs[2]
    assert made.min() == 0
    assert made.max() == 16
    noise = (made - EXACT[2](scanned))[(scanned >= 6) & (scanned <= 10)]  # none of it is cut there
    assert np.std(noise) == pytest.approx(1.5, rel=0.03)
    assert np.mean(noise) == pytest.approx(0, abs=0.05)


def test_no_published_image_is_taken_twice(pairs):
    """So that no image of the test was seen in training, by another camera either."""
    assert len({each.tobytes() for scanned, _ in pairs for each in scanned}) == 1797


def test_standardized_by_the_training_part_alone(images):
    inputs = images.training.inputs
    np.testing.assert_allclose(inputs.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(inputs.std(axis=0), 1, atol=1e-5)
    undone = images.test.inputs * images.deviation + images.mean
    np.testing.assert_allclose(undone, images.test.pixels, atol=1e-4)
    assert np.abs(images.test.inputs.mean(axis=0)).max() > 0.01
    assert {array.dtype for array in (inputs, images.mean, images.deviation)} == {np.dtype("f4")}


def test_a_pixel_that_never_changes_is_only_shifted():
    pixels = np.array([[3.0, 1.0], [3.0, 2.0], [4.0, 9.0]], np.float32)
    parts = _parts(pixels, np.zeros((3, 2)), np.array([False, False, True]))
    assert parts["deviation"].tolist() == [1.0, 0.5]
    assert parts["training"].inputs.tolist() == [[0, -1], [0, 1]]
    assert parts["test"].inputs.tolist() == [[1, 15]]


def test_the_seed_makes_the_same_images_as_ever(images):
    """Another generator of NumPy's would make others, and move every number of every training."""
    sums = hashlib.sha256()
    for part in (images.training, images.test):
        sums.update(np.round(part.pixels * 1000).astype("<i4").tobytes())
        sums.update(part.labels.astype("<i4").tobytes())
    assert sums.hexdigest()[:8] == MADE
    again = Images.load.__wrapped__(Images, "digits")
    np.testing.assert_array_equal(again.test.pixels, images.test.pixels)
