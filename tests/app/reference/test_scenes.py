"""The links of the reference page run the races that its pictures show."""

import pytest

from app.races import FIRST_LANES
from app.reference import scenes
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES
from tests.app.races.scene_link import items


def test_an_optimizers_link_races_it_beside_its_parents() -> None:
    assert items(scenes.of_optimizer(OPTIMIZERS["adam"])) == [
        ("surface", "elliptical"),
        ("surface.rotation", "30"),
        ("lane", "adam"),
        ("lane", "momentum"),
        ("lane", "rmsprop"),
    ]


def test_a_surfaces_link_races_the_six_with_what_suits_them() -> None:
    found = items(scenes.of_surface(SURFACES["beale"]))
    assert found[:2] == [
        ("surface", "beale"),
        ("lane", "gradient_descent"),
    ]
    assert [lane.split(",")[0] for name, lane in found if name == "lane"] == list(FIRST_LANES)


def test_a_schedules_link_has_it_and_does_without() -> None:
    assert items(scenes.of_schedule(SCHEDULES["cosine"])) == [
        ("surface", "elliptical"),
        ("surface.rotation", "30"),
        ("noise", "1"),
        ("lane", "gradient_descent,learning_rate.schedule:cosine"),
        ("lane", "gradient_descent"),
    ]


@pytest.mark.parametrize("name", SURFACES)
def test_every_surface_has_a_scene(name: str) -> None:
    scene = scenes.of_surface(SURFACES[name])
    assert scene.race.steps == SURFACES[name].steps
    assert len(scene.titles) == len(FIRST_LANES)
