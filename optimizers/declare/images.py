"""Real images with several labels each: what a network learns from, and what it is tested on.

A JSON file in `data` holds the images as they were scanned. Which camera has taken each of them,
what that camera made of it, and which images are for training, follows from one fixed seed.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

import numpy as np

from optimizers.declare.dataset import FOLDER

SIDE, HIGHEST = 8, 16  # pixels, and the brightest of them
SYMBOLS = "0123456789abcdefg"  # a pixel each
SEED = 4  # of 0 to 20 the one whose test loss is the median after Adam's training: a chance split
# may be an easy one, or a hard one
TEST = 0.2  # of the images of each digit by each camera
DIM, NOISE = 0.5, 1.5  # of the brightness; in units of a pixel's
BLUR = 0.25  # what each neighbour adds to a pixel


@dataclass(frozen=True)
class Head:
    """One of the questions that a network answers about an image."""

    name: str
    title: str
    classes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Part:
    """Some of the images."""

    pixels: np.ndarray
    """As a camera has taken them, from 0 to 16, shape (images, 64), float32."""
    inputs: np.ndarray
    """The same, standardized by the training part, float32."""
    labels: np.ndarray
    """The right class of each head, shape (images, heads), int32."""

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True, eq=False)
class Images:
    """Images of 8 x 8 pixels with a label for each head."""

    side: ClassVar[int] = SIDE
    """Pixels along each side."""
    highest: ClassVar[int] = HIGHEST
    """The brightest pixel."""
    title: str
    source: str
    url: str
    licence: str
    heads: tuple[Head, ...]
    mean: np.ndarray
    """Of each pixel over the training part, shape (64,), float32."""
    deviation: np.ndarray
    """The standard deviation of each pixel there; 1 where it never changes."""
    training: Part
    test: Part

    @property
    def classes(self) -> int:
        """Those of all heads together."""
        return sum(len(head.classes) for head in self.heads)

    @classmethod
    @lru_cache
    def load(cls, name: str) -> "Images":
        """The images of a file in `data`, each taken by one of the cameras."""
        words = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        scanned = np.array([[SYMBOLS.index(c) for c in image] for image in words.pop("images")])
        digits = np.array([int(digit) for digit in words.pop("digits")])
        draws = np.random.default_rng(SEED)
        cameras = _dealt(digits, len(CAMERAS), draws)
        pixels = _taken(scanned.reshape(-1, SIDE, SIDE), cameras, draws)
        is_test = _held_out(digits, cameras, draws)
        return cls(
            heads=(
                Head("digit", "Which digit", tuple(map(str, range(10)))),
                Head("camera", "Which camera", tuple(CAMERAS)),
            ),
            **words,
            **_parts(pixels, np.stack([digits, cameras], axis=1), is_test),
        )


def _dim(images: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    """Less bright, each pixel mixed with its neighbours; beyond the edge it is black."""
    mixed = images
    for axis in (1, 2):
        padded = np.pad(mixed, [(0, 0)] + [(int(axis == i),) * 2 for i in (1, 2)])
        before, after = (np.take(padded, range(i, i + SIDE), axis) for i in (0, 2))
        mixed = BLUR * before + (1 - 2 * BLUR) * mixed + BLUR * after
    return DIM * mixed


def _inverted(images: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    """White on black as black on white, with noise; a pixel cannot leave its range."""
    return np.clip(HIGHEST - images + draws.normal(0, NOISE, images.shape), 0, HIGHEST)


def _scanned(images: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    return images


CAMERAS: dict[str, Callable[[np.ndarray, np.random.Generator], np.ndarray]] = {
    "as scanned": _scanned,
    "dim and blurred": _dim,
    "inverted with noise": _inverted,
}


def _dealt(digits: np.ndarray, count: int, draws: np.random.Generator) -> np.ndarray:
    """A camera for each image, equally many of each digit."""
    cameras = np.empty(len(digits), int)
    for digit in np.unique(digits):
        places = draws.permutation(np.flatnonzero(digits == digit))
        cameras[places] = np.arange(len(places)) % count
    return cameras


def _taken(images: np.ndarray, cameras: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    """What the cameras make of images, as rows of float32."""
    taken = np.empty(images.shape)
    for camera, take in enumerate(CAMERAS.values()):
        taken[cameras == camera] = take(images[cameras == camera].astype(float), draws)
    return taken.reshape(len(images), -1).astype(np.float32)


def _held_out(digits: np.ndarray, cameras: np.ndarray, draws: np.random.Generator) -> np.ndarray:
    """Which images are for the test, an equal share of each digit by each camera."""
    held = np.zeros(len(digits), bool)
    for group in np.unique(pairs := digits * len(CAMERAS) + cameras):
        places = draws.permutation(np.flatnonzero(pairs == group))
        held[places[: round(TEST * len(places))]] = True
    return held


def _parts(pixels: np.ndarray, labels: np.ndarray, is_test: np.ndarray) -> dict[str, Any]:
    """Both parts, standardized by the training part."""
    mean, deviation = pixels[~is_test].mean(axis=0), pixels[~is_test].std(axis=0)
    deviation[deviation == 0] = 1.0
    inputs, whole = (pixels - mean) / deviation, labels.astype(np.int32)
    training, test = (Part(pixels[some], inputs[some], whole[some]) for some in (~is_test, is_test))
    return {"mean": mean, "deviation": deviation, "training": training, "test": test}
