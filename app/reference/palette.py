"""How lanes and families look: names of variables of the style sheet, as in `model/palette.js`."""

from typing import NamedTuple

from app.reference.tokens import count


class Look(NamedTuple):
    """A lane's colour and dash."""

    colour: str
    dash: str


def look_of(slot: int) -> Look:
    """The look of a slot; a second round of the colours comes with other dashes."""
    turn, place = divmod(slot, count("lane"))
    shift = 2 * turn + 1 if turn else 0
    return Look(f"--lane-{place}", f"--dash-{(slot + shift) % count('dash')}")


def hue_of(family: int) -> str:
    """The colour of a family in the tree."""
    return f"--hue-{family % count('hue')}"
