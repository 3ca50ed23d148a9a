"""The pictures have the page's colours."""

import re

import jax

from app.races import FIRST_LANES
from app.reference import colours, pictures, tokens


def test_a_picture_knows_both_themes() -> None:
    light, dark = tokens.themes()
    before, _, after = colours.style(1).partition("prefers-color-scheme:dark")
    assert light["lane-0"] != dark["lane-0"]
    assert f"--lane-0:{light['lane-0']};" in before
    assert f"--lane-0:{dark['lane-0']};" in after
    assert f"--b0:{light['ramp-0']}" in before
    assert f"--b11:{dark['ramp-3']}" in after


def test_each_lane_of_a_picture_has_the_look_of_its_slot() -> None:
    """A second round of the colours with other dashes, as on the page."""
    style = colours.style(9)
    for slot, (colour, dash) in ((0, ("--lane-0", "--dash-0")), (8, ("--lane-0", "--dash-3"))):
        assert f"path.s{slot}{{stroke:var({colour});stroke-dasharray:var({dash})}}" in style
        assert f"circle.s{slot}{{fill:var({colour})}}" in style
    assert "--dash-3:12 4 2 4;" in style


def looks(svg: str) -> list[tuple[str, str]]:
    """The stroke and the dash of each lane, in their order, as the light theme has them."""
    light = dict(re.findall(r"--([\w-]+):([^;}]+)", svg.partition("@media")[0]))
    rules = re.findall(r"path\.s\d+{stroke:([^;]+);stroke-dasharray:([^;}]+)}", svg)
    return [(resolved(stroke, light), resolved(dash, light)) for stroke, dash in rules]


def resolved(value: str, variables: dict[str, str]) -> str:
    return re.sub(r"var\(--([\w-]+)\)", lambda name: variables[name[1]], value)


def test_lanes_are_told_apart_by_their_dashes_too() -> None:
    """By colour alone not everybody can."""
    drawing = pictures.find("surfaces", "beale")
    assert drawing
    shown = looks(drawing.draw(jax.devices("cpu")[0]))[: len(FIRST_LANES)]
    assert len(set(shown)) == len(FIRST_LANES)
    assert all(stroke.startswith("#") for stroke, _ in shown)
    (_, solid), *others = shown
    assert solid == "none"
    assert all(re.fullmatch(r"none|\d+( \d+)+", dash) for _, dash in others)
    assert len({dash for _, dash in shown[:4]}) == 4
