"""Lanes look alike on the page and in the pictures of the reference."""

import json
import re
from pathlib import Path

import httpx2 as httpx

from app.reference import palette, tokens

EXAMPLES = json.loads((Path(__file__).parents[2] / "slots.json").read_text())


def test_slots_look_as_in_the_table_that_the_page_is_tested_against_too() -> None:
    for example in EXAMPLES:
        assert palette.look_of(example["slot"]) == (example["colour"], example["dash"])


def test_the_table_reaches_the_second_round_of_colours_with_other_dashes() -> None:
    looks = [(example["colour"], example["dash"]) for example in EXAMPLES]
    assert len(looks) > 2 * tokens.count("lane")
    assert len(set(looks)) == len(looks)


def test_every_look_is_in_the_style_sheet() -> None:
    for theme in tokens.themes():
        for slot in range(40):
            colour, dash = palette.look_of(slot)
            assert theme[colour.removeprefix("--")].startswith("#")
            assert dash.removeprefix("--") in theme


def test_more_families_than_hues_begin_again() -> None:
    hues = tokens.count("hue")
    assert [palette.hue_of(0), palette.hue_of(hues)] == ["--hue-0", "--hue-0"]
    assert len({palette.hue_of(family) for family in range(hues)}) == hues


def test_a_legend_shows_the_looks_of_the_lanes_in_the_picture(client: httpx.Client) -> None:
    legends = re.findall(r'(?s)<ul class="legend">(.*?)</ul>', client.get("/reference").text)
    swatch = re.compile(r'stroke="var\((.*?)\)" stroke-dasharray="var\((.*?)\)"')
    assert max(legend.count("<li>") for legend in legends) > 4
    for legend in legends:
        lanes = range(legend.count("<li>"))
        assert swatch.findall(legend) == [palette.look_of(slot) for slot in lanes]
