"""Links that Python writes, by the examples of `links.json` that the page is tested against too."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from app.races import RaceRequest, Scene, WrongLink, read_link, training_of
from app.races.lane_request import LaneRequest
from app.settings import Settings
from optimizers import NETWORKS, SURFACES, Race
from optimizers.training import Training

Example = dict[str, Any]
EXAMPLES: list[Example] = json.loads((Path(__file__).parents[2] / "links.json").read_text())


def completed(asked: dict[str, Any]) -> dict[str, Any]:
    """The request for a scene's race: a lane has what suits the surface, or what it says."""
    name = asked["surface"]
    suits = NETWORKS[name].suits if name in NETWORKS else SURFACES[name].suits
    lanes = [
        {**lane, "parameters": {**suits.get(lane["optimizer"], {}), **lane.get("parameters", {})}}
        for lane in asked["lanes"]
    ]
    return {**asked, "lanes": lanes}


def race_of(example: Example) -> Race | Training:
    asked = completed(example["scene"]["race"])
    if asked["surface"] in NETWORKS:
        return training_of(RaceRequest(**asked), Settings())
    if asked["lanes"]:
        return RaceRequest(**asked).race(Settings())
    # a scene may have no lanes, though there is nothing to ask the server for then
    race = RaceRequest(**{**asked, "lanes": [{"optimizer": "adam"}]}).race(Settings())
    return replace(race, lanes=())


def is_race(example: Example) -> bool:
    """Whether an example is about a race only, not about the page that shows it."""
    return "link" in example and example["scene"].get("view", {}).keys() <= {"step"}


def items(query: str) -> list[tuple[str, list[str | float]]]:
    """What a link says but for the step on show, which a race does not have."""
    said = [item.partition("=") for item in query.split("&")]
    return [(name, words(value)) for name, _, value in said if name != "step"]


def words(value: str) -> list[str | float]:
    """Words and numbers, for each language spells numbers its own way: 1e-9 and 1e-09."""
    return [number(word) for word in re.split("[,:]", value)]


def number(word: str) -> str | float:
    try:
        return float(word)
    except ValueError:
        return word


def title(example: Example) -> str:
    return example["about"]


@pytest.mark.parametrize("example", [one for one in EXAMPLES if is_race(one)], ids=title)
def test_a_scene_is_written_as_the_page_writes_it(example: Example) -> None:
    address = urlsplit(Scene(race_of(example)).link())
    assert address.path == "/"
    assert items(address.query) == items(example["link"])


@pytest.mark.parametrize("example", EXAMPLES, ids=title)
def test_every_example_is_a_race_that_the_server_runs(example: Example) -> None:
    asked, race = example["scene"]["race"], race_of(example)
    assert race.surface.id == asked["surface"]
    lanes = [lane.optimizer.id for lane in race.lanes]
    assert lanes == [lane["optimizer"] for lane in asked["lanes"]]


def test_there_are_examples_of_all_that_a_race_has() -> None:
    asked = [example["scene"]["race"] for example in EXAMPLES if is_race(example)]
    lanes = [lane for race in asked for lane in race["lanes"]]
    unlinked = {"state", "measures", "tolerance"}  # the page asks for them as it needs them
    assert set().union(*asked) == RaceRequest.model_fields.keys() - unlinked
    assert set().union(*lanes) == LaneRequest.model_fields.keys()


def links(example: Example) -> list[str]:
    """All the ways in which an example may be written; the page passes over unknown names."""
    written = [*([example["link"]] if "link" in example else []), *example.get("also", [])]
    return [link.replace("&nosuch=1", "") for link in written]


def spelled(race: Race | Training) -> list[tuple[Any, ...]]:
    """A race's lanes, however they are written: with the usual batch said or not."""
    return [
        (lane.optimizer, dict(lane.schedules), lane.batch_on(race.surface), lane.branch)
        for lane in race.lanes
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=title)
def test_a_link_is_read_as_the_page_reads_it(example: Example) -> None:
    for link in links(example):
        found, race = read_link(link, Settings()), race_of(example)
        assert found.race == replace(race, lanes=found.race.lanes)
        assert spelled(found.race) == spelled(race)
        unread = {name for name, _ in parse_qsl(link)} - found.shown.keys()
        assert not unread & (example["scene"].get("view", {}).keys() - {"lanes"})


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("surface=sadle", "surface=sadle: is unknown; did you mean 'saddle'?"),
        ("stepps=3", "a link has no 'stepps'"),
        ("steps=many", "steps=many: must be a number"),
        ("steps=2.5", "must be a whole number"),
        ("start=1", "start"),
        ("start=1,2,3", "start"),
        ("noise=-1", "must be between 0.0 and 100.0"),
        ("tolerance=2", "must be between"),
        ("lane=adm", "did you mean 'adam'?"),
        ("lane=adam,beta1:2", "must be between"),
        ("lane=adam,beta:0.5", "beta"),
        ("lane=adam,batch:some", "must be a number"),
        ("lane=adam,learning_rate.schedule:cosin", "did you mean 'cosine'?"),
        ("lane=adam,beta1.schedule:cosine", "beta1"),
        ("surface.angle=3", "angle"),
        ("lane=adam&lane=adam,branch:1", "must be a lane and a step, as in 1@40"),
        ("lane=adam&lane=adam,branch:2@40", "lanes[1].branch.lane=1: must be between 0 and 0"),
        ("lane=adam,branch:1@40", "no lane stands before the first"),
    ],
)
def test_a_wrong_link_is_refused_in_words(link: str, says: str) -> None:
    with pytest.raises(WrongLink) as wrong:
        read_link(link, Settings())
    assert says in str(wrong.value)
