"""The links of the reference page run the races that its pictures show."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from app.races import FIRST_LANES, Scene
from app.reference import scenes
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Race


def items(scene: Scene) -> list[tuple[str, str]]:
    address = urlsplit(scene.link())
    assert address.path == "/"
    return parse_qsl(address.query, strict_parsing=True)


def test_an_optimizers_link_races_it_beside_its_parents() -> None:
    assert items(scenes.of_optimizer(OPTIMIZERS["adam"])) == [
        ("surface", "elliptical"),
        ("surface.rotation", "30"),
        ("lane", "adam"),
        ("lane", "momentum"),
        ("lane", "rmsprop,learning_rate:0.02"),
    ]


def test_a_surfaces_link_races_the_six_with_what_suits_them() -> None:
    found = items(scenes.of_surface(SURFACES["beale"]))
    assert found[:2] == [
        ("surface", "beale"),
        ("lane", "gradient_descent,learning_rate:0.01"),
    ]
    assert [lane.split(",")[0] for name, lane in found if name == "lane"] == list(FIRST_LANES)


def test_a_schedules_link_has_it_and_does_without() -> None:
    assert items(scenes.of_schedule(SCHEDULES["cosine"])) == [
        ("surface", "elliptical"),
        ("surface.rotation", "30"),
        ("noise", "1"),
        ("lane", "gradient_descent,learning_rate:0.08,learning_rate.schedule:cosine"),
        ("lane", "gradient_descent,learning_rate:0.08"),
    ]


def test_a_schedules_own_parameters_follow_it() -> None:
    lane = Lane(
        OPTIMIZERS["momentum"](),
        {"momentum": SCHEDULES["cosine"](length=500), "learning_rate": SCHEDULES["step_decay"]()},
    )
    scene = Scene(Race.of(SURFACES["saddle"](), [lane]))
    assert dict(items(scene))["lane"] == (
        "momentum,momentum.schedule:cosine,momentum.length:500,learning_rate.schedule:step_decay"
    )


@pytest.mark.parametrize("value", [1e-9, 0.1, 3.0, 1e21, -2.5])
def test_numbers_are_written_in_full(value: float) -> None:
    scene = Scene(Race.of(SURFACES["saddle"](), [OPTIMIZERS["adam"](epsilon=value)]))
    assert float(dict(items(scene))["lane"].split(":")[1]) == value


@pytest.mark.parametrize("name", SURFACES)
def test_every_surface_has_a_scene(name: str) -> None:
    scene = scenes.of_surface(SURFACES[name])
    assert scene.race.steps == SURFACES[name].steps
    assert len(scene.titles) == len(FIRST_LANES)
