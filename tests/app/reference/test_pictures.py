"""The pictures of the reference page are of the very races that their links run."""

import re
import xml.etree.ElementTree as ET

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from app.races import FIRST_LANES
from app.reference import colours, pictures, scenes
from app.reference.drawing import NEAR, PASSES, Frame
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, trace

CPU = jax.devices("cpu")[0]

SVG = "{http://www.w3.org/2000/svg}"


def draw(kind: str, name: str) -> ET.Element:
    drawing = pictures.find(kind, name)
    assert drawing
    return ET.fromstring(drawing.draw(CPU))


def place(picture: ET.Element, name: str) -> list[float]:
    """Where the circles of a class are, the last one of them."""
    *_, circle = (one for one in picture.iter(f"{SVG}circle") if one.get("class") == name)
    return [float(circle.get(key, "")) for key in ("cx", "cy")]


def points(d: str) -> np.ndarray:
    return np.array(re.findall(r"[-\d.]+", d), dtype=float).reshape(-1, 2)


def line(picture: ET.Element, name: str) -> np.ndarray:
    *_, path = (one for one in picture.iter(f"{SVG}path") if one.get("class") == name)
    return points(path.get("d", ""))


@pytest.mark.parametrize("name", ["adam", "newton", "gradient_descent"])
def test_an_optimizers_picture_is_its_walk_beside_its_parents(name: str) -> None:
    picture, kind = draw("optimizers", name), OPTIMIZERS[name]
    valley = SURFACES["elliptical"](rotation=30.0)
    frame = Frame.on(*valley.domain, pictures.WIDTH)
    for slot, rule in enumerate((name, *kind.parents)):
        walk = trace(OPTIMIZERS[rule](**valley.suits.get(rule, {})), valley, steps=valley.steps)
        pixels, shown = frame.pixels(walk.x), f"lane s{slot}{' beside' if slot else ''}"
        assert place(picture, shown) == pytest.approx(pixels[-1], abs=0.051)
        path = line(picture, shown)
        assert path[[0, -1]] == pytest.approx(pixels[[0, -1]], abs=0.051)
        corners = np.abs(path[:, None] - pixels).max(axis=-1).min(axis=1)
        assert corners.max() < 0.051  # each is a point of the walk
        assert away(pixels, path).max() < NEAR * PASSES
    assert not [one for one in picture.iter() if one.get("class") == f"lane s{slot + 1} beside"]


def test_a_surfaces_picture_has_its_contours_and_six_walks() -> None:
    picture, beale = draw("surfaces", "beale"), SURFACES["beale"]
    bands = [one.get("class") for one in picture.findall(f".//{SVG}g[@class='band']/{SVG}path")]
    assert bands == [f"b{i}" for i in range(colours.BANDS)]
    frame = Frame.on(*beale.domain, pictures.WIDTH)
    for slot, rule in enumerate(FIRST_LANES):
        walk = trace(OPTIMIZERS[rule](**beale.suits.get(rule, {})), beale(), steps=beale.steps)
        assert place(picture, f"lane s{slot}") == pytest.approx(frame.pixels(walk.x)[-1], abs=0.051)
    marks = [
        one.get("class") for one in picture.iter() if one.get("class") in ("minimum", "saddle")
    ]
    assert marks == [point.kind for point in beale().stationary()]


def test_a_curve_is_drawn_as_its_profile_with_the_steps_below() -> None:
    picture, kind = draw("surfaces", "parabola"), SURFACES["parabola"]
    profile, last = line(picture, "curve"), line(picture, "lane s5")
    walk = trace(OPTIMIZERS["adam"](**kind.suits["adam"]), kind(), steps=kind.steps)
    frame = Frame(kind.domain[0], (0, 1), pictures.WIDTH, 1)
    assert profile[0, 1] == profile[-1, 1] < profile[len(profile) // 2, 1]
    at = frame.pixels(np.stack([walk.x[:, 0], 0 * walk.f], axis=1))[-1, 0]
    assert last[-1, 0] == pytest.approx(at, abs=0.051)
    assert last[-1, 1] > profile[:, 1].max()


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedules_picture_is_its_factor(name: str) -> None:
    path = line(draw("schedules", name), "factor")
    t = np.arange(1.0, pictures.SHOWN + 1)
    factors = np.asarray(SCHEDULES[name]().over(len(t)).factor(jnp.asarray(t)), dtype=float)
    frame = Frame((0.0, pictures.SHOWN), (0.0, 1.08), pictures.WIDTH, pictures.LOW)
    pixels = frame.pixels(np.stack([t, factors], axis=1))
    assert path[[0, -1]] == pytest.approx(pixels[[0, -1]], abs=0.051)
    assert away(pixels, path).max() < NEAR * PASSES


def away(points: np.ndarray, path: np.ndarray) -> np.ndarray:
    """How far points lie from a path; of shape (points,)."""
    before, along = path[:-1], np.diff(path, axis=0)
    reach = ((points[:, None] - before) * along).sum(axis=-1) / np.maximum(
        (along**2).sum(axis=-1), 1e-9
    )
    feet = before + np.clip(reach, 0, 1)[..., None] * along
    return np.linalg.norm(points[:, None] - feet, axis=-1).min(axis=1)


def test_the_size_is_known_before_the_picture_is_drawn() -> None:
    for name in ("beale", "parabola", "six_hump_camel"):
        svg = draw("surfaces", name)
        size = pictures.size(scenes.of_surface(SURFACES[name]))
        assert (int(svg.get("width", "")), int(svg.get("height", ""))) == size
    svg = draw("schedules", "cosine")
    assert (int(svg.get("width", "")), int(svg.get("height", ""))) == pictures.CURVE


def test_a_networks_picture_is_found_under_its_name() -> None:
    assert pictures.find("networks", "digits")
    assert pictures.find("networks", "beale") is None
