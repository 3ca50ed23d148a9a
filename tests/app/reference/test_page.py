"""The reference page: every declaration with all its words, numbers and pictures."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import httpx2 as httpx
import jax.numpy as jnp
import pytest

import optimizers
from app.catalog.typeset import typeset
from app.reference.drawing import label
from optimizers import NETWORKS, OPTIMIZERS, PHENOMENA, SCHEDULES, SURFACES
from optimizers.tuning import NETWORK_PROCEDURE, PROCEDURE
from tests.app.reference.reference_page import Sheet
from tests.serving import Served

KINDS = {"optimizer": OPTIMIZERS, "surface": {**SURFACES, **NETWORKS}, "schedule": SCHEDULES}

every_declaration = pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, catalog in KINDS.items() for name in catalog]
)

AGREEMENT = json.loads((Path(optimizers.__file__).parent / "agreement.json").read_text())


@pytest.fixture(scope="module")
def sheet(server: Served) -> Iterator[Sheet]:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        yield Sheet(client.get("/reference").text)


@every_declaration
def test_an_entry_says_all_that_is_declared(sheet: Sheet, kind: str, name: str) -> None:
    one, entry = KINDS[kind][name], sheet.entry(kind, name)
    assert sheet.text(entry.find(".//*[@class='name']")) == one.title
    words = sheet.text(entry)
    for paragraph in one.summary().split("\n\n"):
        assert " ".join(paragraph.split()) in words
    assert entry.find(f".//a[@href='{one.reference}']") is not None
    shown = entry.find(".//*[@class='display']/*")
    assert ET.tostring(shown) == ET.tostring(ET.fromstring(typeset(one.formula, "block").mathml))


@every_declaration
def test_an_entry_lists_every_parameter(sheet: Sheet, kind: str, name: str) -> None:
    parameters = KINDS[kind][name].parameters
    rows = sheet.entry(kind, name).findall(".//table[@class='numbers symbols-of']/tbody/tr")
    assert len(rows) == len(parameters)
    for row, (parameter, said) in zip(rows, parameters.items(), strict=True):
        symbol, named, default, span = row
        assert "".join(symbol.itertext()).strip()
        assert [named.findtext("code"), sheet.text(named.find("span"))] == [parameter, said.help]
        if said.scale == "toggle":
            assert [default.text, span.text] == ["on" if said.default else "off", "on or off"]
        elif said.scale == "choice":
            assert default.text == said.choices[int(said.default)]
            assert all(choice in span.text for choice in said.choices)
        else:
            usual = "the length of the race" if said.default is None else label(said.default)
            assert default.text == usual
            assert span.text.startswith(f"{label(said.low)} to {label(said.high)}")


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_entry_says_what_the_optimizer_keeps(sheet: Sheet, name: str) -> None:
    rows = sheet.entry("optimizer", name).findall(".//table[@class='numbers state-of']/tbody/tr")
    said = [(sheet.text(row[0]), sheet.text(row[1])) for row in rows]
    fields = OPTIMIZERS[name].state_fields()
    assert said == [(field, declared.help) for field, declared in fields.items()]


def test_an_entry_says_how_what_is_kept_is_drawn(sheet: Sheet) -> None:
    def drawn(rule: str) -> list[str]:
        entry = sheet.entry("optimizer", rule)
        cells = entry.findall(".//table[@class='numbers state-of']/tbody/tr/td[2]")
        return [sheet.text(cell) for cell in cells]

    assert drawn("adam") == [
        "an arrow: −learning rate × m",
        "an ellipse with axes as 1/\N{WORD JOINER}√v",
    ]
    assert drawn("nesterov") == ["an arrow, −momentum × v, and the point that it leads to"]
    assert drawn("bfgs") == [
        "an ellipse of curvature 1/\N{WORD JOINER}H, and the minimum it has",
        "",
    ]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_has_its_kin_its_source_and_its_witnesses(sheet: Sheet, name: str) -> None:
    one, entry = OPTIMIZERS[name], sheet.entry("optimizer", name)
    words = sheet.text(entry)
    assert f"{one.year} · {one.family}" in words
    assert one.convention in words
    kin = [*one.parents, *(child for child, other in OPTIMIZERS.items() if name in other.parents)]
    links = entry.findall("./p[@class='facts']/a")
    assert [link.get("href") for link in links] == [f"#optimizer-{other}" for other in kin]
    assert entry.findtext(".//pre/code") == one.source()
    rows = [row for row in AGREEMENT if row["rule"] == name]
    witnesses = entry.findall(".//ul[@class='agreements']/li/a")
    assert sorted(map(sheet.text, witnesses)) == sorted(row["reference"] for row in rows)
    assert {link.get("href") for link in witnesses} == {row["url"] for row in rows}


def test_agreement_is_said_in_a_sentence(sheet: Sheet) -> None:
    words = sheet.text(sheet.entry("optimizer", "adam"))
    assert "agrees with torch.optim.Adam 2.13.0 to 1e-14 over 300 steps" in words


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_has_its_source(sheet: Sheet, name: str) -> None:
    entry = sheet.entry("schedule", name)
    assert entry.findtext(".//pre/code") == SCHEDULES[name].source()
    assert SCHEDULES[name].curve in sheet.text(entry)


@pytest.mark.parametrize("name", PHENOMENA)
def test_a_phenomenon_has_its_words_and_who_published_it(sheet: Sheet, name: str) -> None:
    one, entry = PHENOMENA[name], sheet.entry("phenomenon", name)
    words = sheet.text(entry)
    assert sheet.text(entry.find(".//*[@class='name']")) == one.title
    assert f"the lane {one.words}" in words
    for paragraph in one.summary().split("\n\n"):
        assert " ".join(paragraph.split()) in words
    assert entry.find(f".//a[@href='{one.reference}']") is not None


@pytest.mark.parametrize("name", SURFACES)
def test_a_surface_says_where_to_look_and_where_slopes_vanish(sheet: Sheet, name: str) -> None:
    one, entry = SURFACES[name], sheet.entry("surface", name)
    points = one().stationary()
    words = sheet.text(entry)
    assert one.look in words
    rows = entry.findall(".//table[@class='numbers points']/tbody/tr")
    assert len(rows) == (len(points) if len(points) <= 10 else 1)
    for row, point in zip(rows, points, strict=False):
        kind, *numbers = (cell.text for cell in row)
        assert kind == point.kind
        at = [*point[: one.dimensions], float(one()(jnp.array(point[:2])))]
        assert numbers == [label(round(number, 9) + 0.0) for number in at]


def test_a_surface_says_what_its_picture_leaves_out_and_which_rate_is_not_tuned(
    sheet: Sheet,
) -> None:
    for kind in SURFACES.values():
        words = sheet.text(sheet.entry("surface", kind.id))
        assert kind.leaves_out in words
        for one in kind.chosen.values():
            assert f"Learning rate {one.learning_rate}. {one.because}" in words


def test_the_procedure_is_told_with_the_numbers_that_it_ran_with(sheet: Sheet) -> None:
    words = sheet.text(sheet.root.find(".//section[@aria-labelledby='rates']"))
    for said in (
        f"from {PROCEDURE.starts} points within 2 %",
        f"for {PROCEDURE.steps} steps",
        f"Rates from {PROCEDURE.low} to {PROCEDURE.high:g}",
        f"within {PROCEDURE.share} of the start",
        f"by {NETWORK_PROCEDURE.seeds} seeds",
        f"for {NETWORK_PROCEDURE.steps} steps of {NETWORK_PROCEDURE.batch_size} images",
    ):
        assert said in words


def test_many_stationary_points_are_counted(sheet: Sheet) -> None:
    words = sheet.text(sheet.entry("surface", "rastrigin"))
    assert "25 minima, 60 saddles and 36 maxima; the lowest minimum:" in words


def test_surfaces_stand_theme_by_theme(sheet: Sheet) -> None:
    themes = list(dict.fromkeys(one.theme for one in SURFACES.values()))
    headings = sheet.root.findall(".//h3[@class='theme']")
    assert [heading.text for heading in headings] == [theme.capitalize() for theme in themes]


def test_every_link_within_the_page_leads_somewhere(sheet: Sheet) -> None:
    ids = [one.get("id") for one in sheet.root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    targets = {one.get("href") for one in sheet.root.iter() if one.get("href", "").startswith("#")}
    assert targets - {f"#{one}" for one in ids} == set()


def test_contents_and_tree_name_everything(sheet: Sheet) -> None:
    contents = [a.get("href") for a in sheet.root.findall(".//nav[@class='contents']/ul/li/a")]
    kinds = {**KINDS, "phenomenon": PHENOMENA}
    assert contents == [f"#{kind}-{name}" for kind, catalog in kinds.items() for name in catalog]
    tree = sheet.root.findall(".//svg[@class='tree']/a")
    assert {a.get("aria-label"): a.get("href") for a in tree} == {
        one.title: f"#optimizer-{one.id}" for one in OPTIMIZERS.values()
    }


def test_headings_skip_no_level(sheet: Sheet) -> None:
    levels = [int(one.tag[1]) for one in sheet.root.iter() if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_have_words_and_a_place(sheet: Sheet) -> None:
    pictures = sheet.root.findall(".//img")
    assert len(pictures) == sum(map(len, KINDS.values()))
    for picture in pictures:
        assert len(picture.get("alt")) > 20
        assert picture.get("loading") == "lazy"
        assert int(picture.get("width")) > int(picture.get("height")) / 2 > 0


def test_the_page_needs_nothing_inline_and_nothing_from_elsewhere(
    sheet: Sheet, client: httpx.Client
) -> None:
    for one in sheet.root.iter():
        assert not [name for name in one.attrib if name == "style" or name.startswith("on")]
        assert one.tag != "style"
        assert one.tag != "script" or not one.text
    fetched = [one.get("src") for one in sheet.root.iter() if one.tag in ("script", "img")]
    fetched += [one.get("href") for one in sheet.root.iter("link")]
    assert [address for address in fetched if urlsplit(address).netloc] == []
    for address in [a for a in fetched if a.startswith("/static/")]:
        assert client.get(address).status_code == 200


def test_a_network_tells_its_data_its_licence_and_what_cannot_train_it(sheet: Sheet) -> None:
    words, images = sheet.text(sheet.entry("surface", "digits")), NETWORKS["digits"].images
    for said in (images.title, images.source, images.licence, "1437 images", "2,509"):
        assert said in words
    assert "Cannot train it: a matrix for its 2,509 weights" in words
    assert sheet.root.find(f".//a[@href='{images.url}']") is not None
