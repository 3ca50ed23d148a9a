"""The style sheets: each class in one of those that a page loads, sizes and widths in one place."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from app.web.static_files import folder

CSS = folder("static") / "css"


def code(path: Path) -> str:
    """A file without its comments."""
    return re.sub(r"(?s)/\*.*?\*/", "", path.read_text())


SHEETS = {
    path.relative_to(CSS).with_suffix("").as_posix(): code(path) for path in CSS.rglob("*.css")
}
SCREENS = {name for name in SHEETS if re.search(r"(^|/)screens(/|$)", name)}
PRINT = {"race/print", "reference/print"}
# for a reader's colours, sizes and paper, a hall and a frame
HALL = {"race/presenting", "race/captions"}
OVERRIDES = {*SCREENS, *PRINT, *HALL, "forced", "race/embedded", "handout_alone"}
ASKED = r'onDemand\(\s*\(\) =>\s*(?:Promise\.all\(\[[^\]]*\]\)|import\("[^"]*"\)),([^)]*)\)'
ON_DEMAND = [  # of the page of the race, put before those
    name
    for path in folder("static").rglob("*.js")
    for looks in re.findall(ASKED, code(path))
    for name in re.findall(r'"([\w/]+)"', looks)
]


def loaded(page: str) -> list[str]:
    """The sheets of a page, in the order in which they are loaded; its layout may load some."""
    template = (folder("templates") / page).read_text()
    if layout := re.search(r'{% extends "(.*?)" %}', template):
        own = re.search(r"{% set sheets = (\(.*?\)) %}", template, re.DOTALL)
        assert own
        template = (folder("templates") / layout[1]).read_text().replace("+ sheets +", own[1])
    names = re.search(r"for sheet in(.*?)%}", template, re.DOTALL)
    assert names
    return re.findall(r'"([^"]+)"', names[1])


PAGES = {page: loaded(page) for page in ("index.html", "reference.html", "docs.html")}
HANDOUT = re.findall(
    r"static\('css/(\w+)\.css'\)", (folder("templates") / "index.html").read_text()
)
PAGES["index.html"] = ON_DEMAND + HANDOUT + PAGES["index.html"]


def styled(sheet: str) -> set[str]:
    """The classes that a sheet has rules for: those of the last part of each selector."""
    selectors = ",".join(re.findall(r"([^{};@]+)\{", SHEETS[sheet])).split(",")
    subjects = (re.split(r"[\s>+~]+", one.strip())[-1] for one in selectors)
    return {name for subject in subjects for name in re.findall(r"\.([a-z][\w-]*)", subject)}


def test_every_sheet_is_loaded() -> None:
    assert {sheet for sheets in PAGES.values() for sheet in sheets} == SHEETS.keys()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_each_class_from_one_sheet(page: str) -> None:
    homes = defaultdict(set)
    for sheet in set(PAGES[page]) - OVERRIDES:
        for name in styled(sheet):
            homes[name].add(sheet)
    assert len(homes) > 20
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


@pytest.mark.parametrize("page", PAGES)
def test_what_follows_the_width_comes_last(page: str) -> None:
    asking = {sheet for sheet, text in SHEETS.items() if re.search(r"@media.*(width|height)", text)}
    assert asking == SCREENS
    sheets = [sheet for sheet in PAGES[page] if sheet not in PRINT]
    first = min(sheets.index(sheet) for sheet in asking if sheet in sheets)
    assert set(sheets[first:]) <= asking


def test_words_have_the_sizes_of_the_scale() -> None:
    sizes = re.findall(r"font(?:-size)?: ([^;]+);", "".join(SHEETS.values()))
    assert len(sizes) > 50
    assert {size for size in sizes if not re.search(r"var\(--(size|title)-", size)} == {
        "0",
        "inherit",
    }


def test_every_variable_is_declared() -> None:
    scripts = "".join(path.read_text() for path in folder("static").rglob("*.js"))
    pages = "".join(path.read_text() for path in folder("templates").rglob("*.html"))
    everything = "".join(SHEETS.values())
    known = re.findall(r"(--[\w-]+):", everything + pages)
    known += re.findall(r'setProperty\("(--[\w-]+)"', scripts)
    used = re.findall(r"var\((--[\w-]+)", everything)
    used += [name for name in re.findall(r'"(--[\w-]+)"', scripts) if not name.endswith("-")]
    assert set(used) - set(known) == set()
