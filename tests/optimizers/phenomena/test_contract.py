"""The contract of every phenomenon: its words, and that one new file is all it takes."""

import importlib
import re
from pathlib import Path

import pytest

from optimizers import OPTIMIZERS, PHENOMENA, SURFACES, Phenomenon, phenomena, trace
from tests.extension import declared
from tests.optimizers.declare.words import check_phenomenon

PACKAGE = importlib.import_module("optimizers.phenomena")

SOURCE = '''
from collections.abc import Iterator

from optimizers.declare import Found, Phenomenon, Span, Walks, runs


class AtRest(Phenomenon):
    """For five steps or more the walk does not move."""

    title, words = "At rest", "rests"
    reference = "https://en.wikipedia.org/wiki/Rest"

    @staticmethod
    def find(walks: Walks) -> Iterator[Found]:
        for walk, first, last in runs(walks.lengths == 0, 5):
            yield walk, Span(first, last + 1, "at last")
'''


@pytest.mark.parametrize("kind", PHENOMENA.values(), ids=PHENOMENA)
def test_a_phenomenon_has_its_words(kind):
    check_phenomenon(kind)


def test_a_phenomenon_has_a_verb_for_claims():
    verbs = {kind.id: kind.verb for kind in PHENOMENA.values()}
    assert verbs["arrived"] == "arrives"
    assert verbs["zig_zag"] == PHENOMENA["zig_zag"].words
    present = re.compile(r"(is|[a-z-]+s)( [a-z ]+)?")
    assert [verb for verb in verbs.values() if not present.fullmatch(verb)] == []
    assert len(set(verbs.values())) == len(verbs)


def test_every_file_is_a_phenomenon():
    files = {path.stem for path in Path(PACKAGE.__path__[0]).glob("[a-z]*.py")}
    assert set(PHENOMENA) == files
    assert all(issubclass(kind, Phenomenon) for kind in PHENOMENA.values())


def test_a_new_file_is_found_and_happens(tmp_path):
    surface = SURFACES["parabola"]()
    walk = trace(OPTIMIZERS["newton"](), surface, steps=9)
    with declared(PHENOMENA, PACKAGE, tmp_path / "phenomena", "at_rest", SOURCE):
        found = [one for one in phenomena(walk, surface) if one.id == "at_rest"]
    assert found == [("at_rest", 1, 9, "at last")]
    assert "at_rest" not in PHENOMENA


def test_the_doctest_of_phenomena_is_true():
    example = re.findall(r">>> (.*)\n", phenomena.__doc__)
    answer = re.findall(r"(?m)^ +(\[Happening.*\])$", phenomena.__doc__)
    names = {}
    exec("\n".join(example[:-1]), names)
    assert repr(eval(example[-1], names)) == answer[0]


@pytest.mark.parametrize("tolerance", [0, 1, -1e-3, float("nan")])
def test_a_tolerance_that_is_no_share_is_refused(tolerance):
    surface = SURFACES["parabola"]()
    with pytest.raises(ValueError, match="tolerance must be between 0 and 1, got"):
        phenomena(trace(OPTIMIZERS["adam"](), surface, steps=1), surface, tolerance=tolerance)
