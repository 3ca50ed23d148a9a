"""The family tree as boxes and lines: time runs down, and no line crosses a name.

A line runs down its parent's own column, turns between two rows, and enters the child from above.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.reference import palette
from app.reference.lineage import Kinds, Places, children, columns, rows

LEFT, TOP = 54, 40  # for years and families, in pixels
COLUMN, ROW = 98, 56
BOX = (90, 32)
LONGEST = 11  # letters on a line
CORNER = 6  # of lines that turn between two rows
SPREAD = 10  # the heights at which they turn
ENTRY = 14  # between two lines that enter the same box


@dataclass(frozen=True)
class Box:
    """An optimizer's place: the middle of its box, and its title in one line or two."""

    id: str
    title: str
    lines: tuple[str, ...]
    hue: str  # a variable of the style sheet
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """From a parent to a child: the corners, and the same as the value of `d`, rounded."""

    parent: str
    child: str
    hue: str
    corners: tuple[tuple[float, float], ...]

    @property
    def d(self) -> str:
        """Straight down, or down, across and down again."""
        (x, y), (_, turn), *_, (end, bottom) = self.corners
        if x == end:
            return f"M{x} {y}V{bottom}"
        r = min(CORNER, abs(end - x) / 2) * (1 if end > x else -1)
        return (
            f"M{x} {y}V{turn - CORNER}Q{x} {turn} {x + r} {turn}H{end - r}"
            f"Q{end} {turn} {end} {turn + CORNER}V{bottom}"
        )


@dataclass(frozen=True)
class Band:
    """A family's columns."""

    family: str
    hue: str
    x: int
    width: int


@dataclass(frozen=True)
class Tree:
    """Everything to draw."""

    boxes: list[Box]
    lines: list[Line]
    bands: list[Band]
    years: list[tuple[int, int]]  # with their y
    width: int
    height: int


def layout(kinds: Kinds) -> Tree:
    """The tree of these optimizers, from their declarations alone."""
    row = rows(kinds)
    column = columns(kinds, row)
    families = dict.fromkeys(rule.family for rule in kinds.values())
    hues = {family: palette.hue_of(place) for place, family in enumerate(families)}
    boxes = {
        name: Box(
            name,
            rule.title,
            two_lines(rule.title),
            hues[rule.family],
            _x(column[name]),
            _y(row[name]),
        )
        for name, rule in kinds.items()
    }
    years = {rule.year: _y(row[name]) for name, rule in reversed([*kinds.items()])}
    return Tree(
        boxes=list(boxes.values()),
        lines=list(_lines(kinds, boxes)),
        bands=[_band(kinds, family, hue, column) for family, hue in hues.items()],
        years=sorted(years.items()),
        width=LEFT + COLUMN * (max(column.values()) + 1),
        height=TOP + ROW * (max(row.values()) + 1),
    )


def _x(column: int) -> int:
    return LEFT + COLUMN * column + COLUMN // 2


def _y(row: int) -> int:
    return TOP + ROW * row + ROW // 2


def _band(kinds: Kinds, family: str, hue: str, column: Places) -> Band:
    mine = [column[name] for name, rule in kinds.items() if rule.family == family]
    width = COLUMN * (max(mine) - min(mine) + 1)
    return Band(family, hue, _x(min(mine)) - COLUMN // 2, width)


def _lines(kinds: Kinds, boxes: Mapping[str, Box]) -> Iterable[Line]:
    """From every parent to each of its children, the lines of one parent after the other."""
    turns = _turns(kinds, boxes)
    for name, parent in boxes.items():
        for child in map(boxes.__getitem__, children(kinds, name)):
            end = child.x + _entry(
                parent, child, [boxes[parent_id] for parent_id in kinds[child.id].parents]
            )
            turn = turns[name, child.y]
            top, bottom = parent.y + BOX[1] // 2, child.y - BOX[1] // 2
            corners = ((parent.x, top), (parent.x, turn), (end, turn), (end, bottom))
            yield Line(name, child.id, parent.hue, corners)


def _turns(kinds: Kinds, boxes: Mapping[str, Box]) -> dict[tuple[str, int], float]:
    """The height at which a parent's line to a row turns; the nearest parent's turns first."""
    turns = {}
    for y, in_row in groupby(sorted(boxes.values(), key=lambda box: box.y), lambda box: box.y):
        far: dict[str, int] = {}
        for child in in_row:
            for name in kinds[child.id].parents:
                far[name] = max(far.get(name, 0), abs(boxes[name].x - child.x))
        order = sorted(far, key=far.__getitem__)
        middle, gap = y - ROW // 2, SPREAD / max(len(order) - 1, 1)
        for place, name in enumerate(order):
            turns[name, y] = middle + gap * (place - (len(order) - 1) / 2)
    return turns


def _entry(parent: Box, child: Box, parents: Sequence[Box]) -> float:
    """How far from its middle a line enters the child: side by side, and straight if it can."""
    order = sorted(parents, key=lambda box: box.x)
    middle = next((i for i, box in enumerate(order) if box.x == child.x), (len(order) - 1) / 2)
    return ENTRY * (order.index(parent) - middle)


def two_lines(title: str) -> tuple[str, ...]:
    """A long title broken at the space nearest to its middle."""
    spaces = [i for i, letter in enumerate(title) if letter == " "]
    if len(title) <= LONGEST or not spaces:
        return (title,)
    middle = min(spaces, key=lambda i: abs(i - len(title) / 2))
    return title[:middle], title[middle + 1 :]
