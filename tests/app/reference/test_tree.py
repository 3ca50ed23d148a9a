"""The family tree lays itself out, whatever is declared."""

from collections.abc import Callable, Iterable
from itertools import permutations
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reference import tree
from optimizers import OPTIMIZERS

patient = settings(deadline=None)
HALF = tree.BOX[0] / 2, tree.BOX[1] / 2


@st.composite
def families(draw: st.DrawFn) -> Any:
    """Some optimizers in the order of history, each with parents among those before it."""
    years = sorted(draw(st.lists(st.integers(1950, 1965), min_size=1, max_size=14)))
    kinds: dict[str, Any] = {}
    for i, year in enumerate(years):
        parents = (
            draw(st.lists(st.sampled_from(list(kinds)), max_size=3, unique=True)) if kinds else []
        )
        family = draw(st.sampled_from(["plain", "heavy", "scaled", "bent"]))
        kinds[f"rule{i}"] = SimpleNamespace(
            year=year, family=family, parents=tuple(parents), title=f"Rule {i}"
        )
    return kinds


def inside(box: tree.Box, x: float, y: float) -> bool:
    return abs(x - box.x) < HALF[0] and abs(y - box.y) < HALF[1]


def check(kinds: Any) -> tree.Tree:
    """Every parent is joined to its child, no two boxes touch, and no line crosses a box."""
    drawn = tree.layout(kinds)
    boxes = {box.id: box for box in drawn.boxes}
    assert list(boxes) == list(kinds)
    pairs = [(line.parent, line.child) for line in drawn.lines]
    # in the order of history, the lines of one parent after the other
    assert pairs == [(p, name) for p in kinds for name, one in kinds.items() if p in one.parents]
    for one in drawn.boxes:
        assert HALF[0] < one.x < drawn.width - HALF[0]
        assert HALF[1] < one.y < drawn.height - HALF[1]
        for other in drawn.boxes:
            assert one is other or abs(one.x - other.x) > 90 or abs(one.y - other.y) > 32
    for line in drawn.lines:
        crosses(line, drawn)
        assert boxes[line.parent].y < boxes[line.child].y
        assert inside(boxes[line.parent], line.corners[0][0], line.corners[0][1] - 1)
        assert inside(boxes[line.child], line.corners[-1][0], line.corners[-1][1] + 1)
    return drawn


def crosses(line: tree.Line, drawn: tree.Tree) -> None:
    (x, top), (_, turn), (end, _), (_, bottom) = line.corners
    assert top < turn < bottom
    for box in drawn.boxes:
        for y in range(int(top), int(turn) + 1, 4):
            assert not inside(box, x, y)
        assert abs(turn - box.y) > HALF[1]
        assert not inside(box, end, (turn + bottom) / 2)


@patient
@given(families())
def test_lines_enter_a_child_in_the_order_of_its_parents(kinds: Any) -> None:
    """Side by side, so that they do not cross on their last way down; straight where one can."""
    drawn = tree.layout(kinds)
    boxes = {box.id: box for box in drawn.boxes}
    for child, lines in grouped(drawn.lines, lambda line: line.child).items():
        ends = [line.corners[-1][0] for line in lines]
        assert len(set(ends)) == len(ends)
        places = sorted((boxes[line.parent].x, end) for line, end in zip(lines, ends, strict=True))
        assert [end for _, end in places] == sorted(ends)
        if boxes[child].x in [x for x, _ in places]:
            assert boxes[child].x in ends


@patient
@given(families())
def test_the_nearest_parents_line_turns_first(kinds: Any) -> None:
    """Otherwise it would cross the lines of those that come from farther away."""
    drawn = tree.layout(kinds)
    boxes = {box.id: box for box in drawn.boxes}
    for lines in grouped(drawn.lines, lambda line: boxes[line.child].y).values():
        reach: dict[str, int] = {}
        turns: dict[str, set[float]] = {}
        for line in lines:
            away = abs(boxes[line.parent].x - boxes[line.child].x)
            reach[line.parent] = max(reach.get(line.parent, 0), away)
            turns.setdefault(line.parent, set()).add(line.corners[1][1])
        heights = {parent: turn for parent, (turn,) in turns.items()}  # one for all its children
        assert len(set(heights.values())) == len(heights)
        for one, other in permutations(reach, 2):
            assert reach[one] >= reach[other] or heights[one] < heights[other]


def grouped(lines: Iterable[tree.Line], key: Callable[[tree.Line], Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[tree.Line]] = {}
    for line in lines:
        found.setdefault(key(line), []).append(line)
    return found


@patient
@given(families())
def test_no_line_crosses_a_name_in_any_family(kinds: Any) -> None:
    check(kinds)


def test_ours_is_in_order() -> None:
    drawn = check(OPTIMIZERS)
    assert [year for year, _ in drawn.years] == sorted({one.year for one in OPTIMIZERS.values()})
    heights = [y for _, y in drawn.years]
    assert heights == sorted(heights)
    assert [band.family for band in drawn.bands] == list(
        dict.fromkeys(one.family for one in OPTIMIZERS.values())
    )
    for band in drawn.bands:
        for box in drawn.boxes:
            within = band.x < box.x < band.x + band.width
            assert within == (OPTIMIZERS[box.id].family == band.family)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Adam", ("Adam",)),
        ("Gradient descent", ("Gradient", "descent")),
        ("Levenberg–Marquardt", ("Levenberg–Marquardt",)),
        ("Stochastic weight averaging", ("Stochastic", "weight averaging")),
    ],
)
def test_long_titles_are_broken_at_a_space(title: str, lines: tuple[str, ...]) -> None:
    assert tree.two_lines(title) == lines
