"""A step taken apart: the lines of a rule's `step` as mathematics, with a step's numbers in it.

Nothing here knows a rule: what is shown is read from the source that runs.
"""

from optimizers.apart.anatomy import Anatomy, anatomy
from optimizers.apart.lines import LONG, Line, is_long
from optimizers.apart.notation import BREAK, Leaf, Notation
from optimizers.apart.printer import TRANSPOSED
from optimizers.apart.record import Key
from optimizers.apart.taken import TakenApart, TakenLine, take_apart
from optimizers.apart.values import WINDOW, Values, values, window

__all__ = [
    "BREAK",
    "LONG",
    "TRANSPOSED",
    "WINDOW",
    "Anatomy",
    "Key",
    "Leaf",
    "Line",
    "Notation",
    "TakenApart",
    "TakenLine",
    "Values",
    "anatomy",
    "is_long",
    "take_apart",
    "values",
    "window",
]
