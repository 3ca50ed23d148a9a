"""The links of the reference page, as the page that they lead to reads them."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from optimizers import NETWORKS, OPTIMIZERS, SCHEDULES, SURFACES
from tests.app.reference.reference_page import Sheet
from tests.serving import Served
from tests.static.node import run

SCRIPT = Path(__file__).parent / "understood.js"
KINDS = {"optimizer": OPTIMIZERS, "surface": {**SURFACES, **NETWORKS}, "schedule": SCHEDULES}

Entry = tuple[ET.Element, str, dict[str, Any]]  # with its link, and what the page makes of it


@pytest.fixture(scope="module")
def sheet(server: Served) -> Sheet:
    return Sheet(httpx.get(f"{server.url}/reference", timeout=60).text)


@pytest.fixture
def entries(sheet: Sheet, catalog_file: Path, tmp_path: Path) -> Callable[[str], Iterator[Entry]]:
    """A function that gives all entries of a kind."""

    def of(kind: str) -> Iterator[Entry]:
        articles = [sheet.entry(kind, name) for name in KINDS[kind]]
        links = [article.findall(".//a[@class='race']") for article in articles]
        addresses = [link.get("href") for (link,) in links]
        file = tmp_path / "links.json"
        file.write_text(json.dumps(addresses))
        done = run(SCRIPT, catalog_file, file)
        assert done.returncode == 0, done.stderr
        return zip(articles, addresses, json.loads(done.stdout), strict=True)

    return of


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_is_understood(entries: Callable[[str], Iterator[Entry]], kind: str) -> None:
    for _, link, made in entries(kind):
        assert made["problems"] == []
        assert len(made["race"]["lanes"]) == link.count("lane=") > 0
        assert kind != "schedule" or link.count("lane=") == 2


@pytest.mark.parametrize("kind", ["optimizer", "surface"])
def test_a_link_races_what_the_picture_shows(
    entries: Callable[[str], Iterator[Entry]], kind: str
) -> None:
    for article, _, made in entries(kind):
        legend = [Sheet.text(one) for one in article.findall(".//ul[@class='legend']/li")]
        caption = Sheet.text(article.find(".//figcaption/p"))
        race, surface = made["race"], KINDS["surface"][made["race"]["surface"]]
        assert made["titles"] == legend
        assert caption.split(";")[0] == f"{surface.title}, {race['steps']:,} steps"
        for lane in race["lanes"]:
            optimizer = OPTIMIZERS[lane["optimizer"]]
            usual = {name: words.default for name, words in optimizer.parameters.items()}
            assert lane["parameters"] == {**usual, **surface.suits.get(optimizer.id, {})}
