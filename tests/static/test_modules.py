"""Runs the tests of the page's modules in Node.js, file by file."""

import re
from pathlib import Path

import pytest

from tests.static.node import run

HERE = Path(__file__).parent
FILES = sorted(HERE.rglob("*.test.js"))
COUNT = re.compile(r"(?m)^ℹ (tests|pass) (\d+)$")


def name(file: Path) -> str:
    return file.relative_to(HERE).as_posix().removesuffix(".test.js")


def test_files_are_found() -> None:
    assert {"model/race", "net/wire"} <= set(map(name, FILES))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_in_node(file: Path, catalog_file: Path) -> None:
    done = run(file, catalog_file)
    said = f"\n{done.stdout}{done.stderr}"
    assert done.returncode == 0, said
    # what is skipped does not pass, and a file without tests proves nothing
    count = {word: int(number) for word, number in COUNT.findall(done.stdout)}
    assert 0 < count.get("tests", 0) == count["pass"], said
