"""A scene's link holds its race."""

from dataclasses import replace
from typing import Any

import pytest

from app.races import Scene, suited
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Optimizer, Race
from tests.app.races.scene_link import items


def test_a_schedules_own_parameters_follow_it() -> None:
    (plain,) = suited([OPTIMIZERS["momentum"]], SURFACES["saddle"]())
    lane = Lane(
        plain.optimizer,
        {"momentum": SCHEDULES["cosine"](length=500), "learning_rate": SCHEDULES["step_decay"]()},
    )
    scene = Scene(Race.of(SURFACES["saddle"](), [lane]))
    assert dict(items(scene))["lane"] == (
        "momentum,momentum.schedule:cosine,momentum.length:500,learning_rate.schedule:step_decay"
    )


@pytest.mark.parametrize("value", [1e-9, 0.1, 3.0, 1e21, -2.5])
def test_numbers_are_written_in_full(value: float) -> None:
    rule = replace(suits("saddle").optimizer, epsilon=value)
    assert float(dict(items(scene(rule, "saddle")))["lane"].split(":")[1]) == value


def scene(lane: Lane | Optimizer, surface: str = "beale", **race: Any) -> Scene:
    return Scene(Race.of(SURFACES[surface](), [lane], **race))


def suits(surface: str) -> Lane:
    """Adam with what suits a surface."""
    (lane,) = suited([OPTIMIZERS["adam"]], SURFACES[surface]())
    return lane


def test_what_is_usual_is_not_said() -> None:
    usual = scene(suits("beale"), start=SURFACES["beale"].start, seed=0, noise=0.0)
    assert usual.link() == "/?surface=beale&lane=adam"


def test_a_default_is_said_where_another_value_suits_the_surface() -> None:
    plain, surface = OPTIMIZERS["adam"](), SURFACES["linear_regression"]
    assert surface.suits["adam"]["learning_rate"] != plain.learning_rate
    said = dict(items(scene(plain, surface.id)))["lane"]
    assert said == f"adam,learning_rate:{plain.learning_rate}"


@pytest.mark.parametrize(
    ("race", "said"),
    [
        ({"start": (1.0, -0.25)}, "start=1,-0.25"),
        ({"start": (0, 1e-9)}, "start=0,1e-09"),
        ({"steps": 12}, "steps=12"),
        ({"steps": 0}, "steps=0"),
        ({"noise": 0.5}, "noise=0.5"),
        ({"seed": 7}, "seed=7"),
    ],
)
def test_what_differs_is_said(race: dict[str, Any], said: str) -> None:
    link = scene(suits("beale"), **race).link()
    assert link == f"/?surface=beale&{said}&lane=adam"


def test_all_that_differs_is_said_in_one_order() -> None:
    everything = scene(suits("beale"), seed=1, noise=2, steps=3, start=(4, 5))
    assert everything.link() == ("/?surface=beale&start=4,5&steps=3&noise=2&seed=1&lane=adam")


@pytest.mark.parametrize(
    ("surface", "size", "lane"),
    [
        ("beale", None, "adam"),
        ("beale", 1, "adam"),
        ("beale", 4, "adam,batch:4"),
        ("beale", 0, "adam,batch:full"),
        ("neuron", None, "adam"),
        ("neuron", 0, "adam"),
        ("neuron", 1, "adam,batch:1"),
    ],
)
def test_a_batch_is_said_where_it_is_not_the_surfaces_usual_one(
    surface: str, size: int | None, lane: str
) -> None:
    link = scene(replace(suits(surface), batch_size=size), surface).link()
    assert link == f"/?surface={surface}&lane={lane}"


def test_a_race_without_lanes_says_so() -> None:
    assert Scene(Race.of(SURFACES["beale"](), [])).link() == "/?surface=beale&lanes=none"
