"""Which races are a scene's neighbours."""

import numpy as np
import pytest

from app.lessons.neighbours import NEAR, has_chance, moves, neighbours
from app.races import read_link
from app.settings import Settings
from optimizers import Race


def race(query: str) -> Race:
    return read_link(query, Settings()).race


def test_the_starts_lie_evenly_within_two_percent_of_the_domain() -> None:
    asked = race("surface=beale&lane=adam")
    around = list(neighbours(asked))
    width = np.ptp(asked.surface.domain, axis=1)
    away = (np.array([one.start for one in around]) - asked.start) / width
    assert len({one.start for one in around}) == 25
    assert np.abs(away).max() <= NEAR == 0.02
    for quarter in np.ndindex(2, 2):  # of the square
        inside = ((away > 0) == np.array(quarter)).all(axis=1)
        assert 5 <= inside.sum() <= 8
    assert {one.seed for one in around} == {0}


def test_they_turn_with_a_valley_that_turns_its_start() -> None:
    straight = race("surface=elliptical&lane=adam")
    turned = race("surface=elliptical&surface.rotation=90&lane=adam")
    x, y = moves(straight).T
    assert moves(turned) == pytest.approx(np.stack([-y, x], axis=1))


def test_along_a_curve_they_move_in_x_only() -> None:
    assert not moves(race("surface=parabola&lane=adam"))[:, 1].any()


@pytest.mark.parametrize(
    ("query", "chance"),
    [
        ("surface=saddle&lane=adam", False),
        ("surface=saddle&noise=1&lane=adam", True),
        ("surface=saddle&noise=1&lane=adam,batch:full", False),
        ("surface=neuron&lane=adam", False),
        ("surface=neuron&lane=adam,batch:2", True),
    ],
)
def test_where_there_is_chance_ten_other_seeds_take_turns(query: str, chance: bool) -> None:
    asked = race(f"{query}&seed=3")
    assert has_chance(asked) is chance
    assert {one.seed for one in neighbours(asked)} == (set(range(4, 14)) if chance else {3})
