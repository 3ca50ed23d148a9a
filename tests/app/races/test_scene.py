"""A scene's link holds its race."""

import pytest

from app.races import Scene
from optimizers import OPTIMIZERS, SCHEDULES, SURFACES, Lane, Race
from tests.app.races.scene_link import items


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
